import "server-only";
import type { Context } from "@/lib/context";
import { getRegisteredModel } from "./get-registered-model";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import type { RegisteredModel } from "./registered-model";

/** Describes a model anew; without a description the old one goes. */
export async function updateRegisteredModel(
  ctx: Context,
  input: { readonly name: string; readonly description: string | null },
): Promise<RegisteredModel> {
  requireModelName(input.name);
  const { rowCount } = await ctx.db.pool.query(
    "UPDATE registered_model SET description = $2, updated_ms = $3 WHERE name = $1",
    [input.name, input.description, ctx.now.getTime()],
  );
  if (rowCount === 0) throw modelNotFound(input.name);
  return getRegisteredModel(ctx, input.name);
}
