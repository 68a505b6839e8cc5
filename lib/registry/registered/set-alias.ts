import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { EnvironmentRecord } from "../environments/environment-record";
import { findByAlias } from "../environments/find-environment";
import { holdVersion, type LockedModel, lockRegistered } from "../environments/registered-lock";
import { requireDirect } from "../environments/require-direct";
import { holderOf, takeChallenger, takeChampion } from "../environments/take-slot";
import { requireFreeAliasName } from "./alias-name";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";

interface SetAlias {
  readonly name: string;
  readonly alias: string;
  readonly number: number;
}

/** Points an alias at a version, away from the one it pointed at. An environment's own alias is its slot. */
export async function setAlias(ctx: Context, { name, alias, number }: SetAlias): Promise<void> {
  requireModelName(name);
  requireFreeAliasName(alias);
  const set = async (client: PoolClient) => {
    const environment = await findByAlias(client, alias);
    if (!environment) return point(client, { name, alias, number });
    const model = await lockRegistered(client, name);
    await holdVersion(client, model, number);
    await fillSlot(client, ctx, model, environment, alias, number);
  };
  await audited(ctx, set, () => ({
    action: "alias.set",
    resource: `registered-model/${name}`,
    after: { alias, version: number },
  }));
}

async function point(client: PoolClient, { name, alias, number }: SetAlias): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO registered_alias (registered_model_id, alias, number)
     SELECT m.id, $2, v.number FROM registered_model m
     JOIN registered_version v ON v.registered_model_id = m.id AND v.number = $3 WHERE m.name = $1
     ON CONFLICT (registered_model_id, alias) DO UPDATE SET number = excluded.number`,
    [name, alias, number],
  );
  if (rowCount === 0) throw versionNotFound(name, number);
}

async function fillSlot(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  alias: string,
  number: number,
): Promise<void> {
  const champion = await holderOf(client, model, environment, "champion");
  const becomesChampion = alias === environment.championAlias;
  // Both are changes of the champion: another one comes, or this one steps down.
  if (becomesChampion ? champion !== number : champion === number) {
    await requireDirect(client, ctx, model, environment);
  }
  if (becomesChampion) {
    await takeChampion(client, ctx, model, environment, { cause: "alias", number, former: "leave" });
  } else {
    await takeChallenger(client, ctx, model, environment, number, { cause: "alias" });
  }
}
