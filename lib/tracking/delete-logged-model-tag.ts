import "server-only";
import type { Context } from "@/lib/context";
import { notFound } from "./invalid";
import { getLoggedModel } from "./read-logged-models";

export async function deleteLoggedModelTag(ctx: Context, id: string, key: string): Promise<void> {
  await getLoggedModel(ctx, id);
  const deleted = await ctx.db.pool.query("DELETE FROM logged_model_tag WHERE model_id = $1 AND key = $2", [
    id,
    key,
  ]);
  if (deleted.rowCount === 0) throw notFound(`No tag with key '${key}' found for model with ID '${id}'.`);
}
