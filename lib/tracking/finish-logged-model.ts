import "server-only";
import type { Context } from "@/lib/context";
import type { LoggedModel, LoggedModelStatus } from "./logged-model";
import { getLoggedModel } from "./read-logged-models";

/** Says how the upload of a logged model ended. */
export async function finishLoggedModel(
  ctx: Context,
  id: string,
  status: LoggedModelStatus,
): Promise<LoggedModel> {
  await ctx.db.pool.query(
    "UPDATE logged_model SET status = $2, updated_ms = $3 WHERE id = $1 AND lifecycle_stage = 'active'",
    [id, status, ctx.now.getTime()],
  );
  return getLoggedModel(ctx, id);
}
