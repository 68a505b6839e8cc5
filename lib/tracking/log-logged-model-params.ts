import "server-only";
import type { Context } from "@/lib/context";
import { arraysOf } from "./create-logged-model";
import { getLoggedModel } from "./read-logged-models";
import type { Entry } from "./run-entries";

/** Adds params to a logged model, whose first ones came when it was made. */
export async function logLoggedModelParams(
  ctx: Context,
  id: string,
  params: readonly Entry[],
): Promise<void> {
  await getLoggedModel(ctx, id);
  await ctx.db.pool.query(
    `INSERT INTO logged_model_param (model_id, key, value)
     SELECT $1, key, value FROM unnest($2::text[], $3::text[]) AS t (key, value) ORDER BY key
     ON CONFLICT (model_id, key) DO UPDATE SET value = excluded.value`,
    [id, ...arraysOf(params)],
  );
}
