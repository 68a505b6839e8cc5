import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { endOpenRequests } from "../environments/end-requests";
import { leaveEnvironments } from "../environments/leave";
import { holdVersion, lockRegistered } from "../environments/registered-lock";
import type { VersionKey } from "./get-version";
import { requireModelName } from "./model-name";

/** Removes a version with its tags and aliases, out of every environment. No later version gets its number. */
export async function deleteVersion(ctx: Context, { name, number }: VersionKey): Promise<void> {
  requireModelName(name);
  const remove = async (client: PoolClient) => {
    const model = await lockRegistered(client, name);
    await holdVersion(client, model, number);
    await leaveEnvironments(client, ctx, model, { cause: "deletion", number });
    await endOpenRequests(client, ctx, {
      modelId: model.id,
      version: number,
      reason: `version ${number} was removed`,
    });
    await client.query("DELETE FROM registered_version WHERE registered_model_id = $1 AND number = $2", [
      model.id,
      number,
    ]);
    await client.query("UPDATE registered_model SET updated_ms = $2 WHERE id = $1", [
      model.id,
      ctx.now.getTime(),
    ]);
  };
  await audited(ctx, remove, () => ({
    action: "version.delete",
    resource: `registered-model/${name}`,
    before: { version: number },
  }));
}
