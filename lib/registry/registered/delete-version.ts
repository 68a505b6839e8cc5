import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";

/** Removes a version with its tags and aliases. No later version gets its number. */
export async function deleteVersion(ctx: Context, { name, number }: VersionKey): Promise<void> {
  requireModelName(name);
  const remove = async (client: PoolClient) => {
    const { rowCount } = await client.query(
      `WITH gone AS (DELETE FROM registered_version v USING registered_model m
       WHERE m.id = v.registered_model_id AND m.name = $1 AND v.number = $2 RETURNING m.id)
     UPDATE registered_model SET updated_ms = $3 WHERE id IN (SELECT id FROM gone)`,
      [name, number, ctx.now.getTime()],
    );
    if (rowCount === 0) throw versionNotFound(name, number);
  };
  await audited(ctx, remove, () => ({
    action: "version.delete",
    resource: `registered-model/${name}`,
    before: { version: number },
  }));
}
