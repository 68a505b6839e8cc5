import "server-only";
import type { Context } from "@/lib/context";
import { getVersion, type VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";
import type { RegisteredVersion } from "./registered-model";

/** Describes a version anew; without a description the old one goes. */
export async function updateVersion(
  ctx: Context,
  input: VersionKey & { readonly description: string | null },
): Promise<RegisteredVersion> {
  requireModelName(input.name);
  const { rowCount } = await ctx.db.pool.query(
    `UPDATE registered_version v SET description = $3, updated_ms = $4 FROM registered_model m
     WHERE m.id = v.registered_model_id AND m.name = $1 AND v.number = $2`,
    [input.name, input.number, input.description, ctx.now.getTime()],
  );
  if (rowCount === 0) throw versionNotFound(input.name, input.number);
  return getVersion(ctx, input);
}
