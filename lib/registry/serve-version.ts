import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { changeServing } from "./change-serving";
import { servingStage } from "./environments/environment-record";
import { findByStage } from "./environments/find-environment";
import { followChampion } from "./environments/follow-champion";
import { lockRegistered } from "./environments/registered-lock";
import { requireDirect } from "./environments/require-direct";
import { holderOf, takeChampion } from "./environments/take-slot";
import type { ModelRecord } from "./model-record";

/**
 * Names the version that serves. Of a model that is in the registry that is Production's champion, and changes as far
 * as it is not for others to decide.
 */
export async function serveVersion(
  client: PoolClient,
  ctx: Context,
  model: ModelRecord,
  name: string,
): Promise<void> {
  const { rows } = await client.query<{ registered: boolean }>(
    `SELECT EXISTS (SELECT FROM registered_version v WHERE v.registered_model_id = m.id AND v.number::text = $2)
       AS registered FROM registered_model m WHERE m.name = $1`,
    [model.name, name],
  );
  const environment = rows[0] && (await findByStage(client, servingStage));
  if (!environment || !model.versions.some((version) => version.name === name)) {
    return changeServing(client, model, name, ctx.now);
  }
  const registered = await lockRegistered(client, model.name);
  const champion = await holderOf(client, registered, environment, "champion");
  const number = rows[0]?.registered ? Number(name) : null;
  if (number !== null && champion === number) {
    return followChampion(client, registered, environment, number, ctx.now);
  }
  if (champion !== null || number !== null) await requireDirect(client, ctx, registered, environment);
  if (number === null) return changeServing(client, model, name, ctx.now);
  await takeChampion(client, ctx, registered, environment, { cause: "serving", number, former: "standby" });
}
