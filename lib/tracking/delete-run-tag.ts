import "server-only";
import type { Context } from "@/lib/context";
import { notFound } from "./invalid";
import { requireActiveRun } from "./require-active-run";

export async function deleteRunTag(ctx: Context, runId: string, key: string): Promise<void> {
  await requireActiveRun(ctx, runId);
  const deleted = await ctx.db.pool.query("DELETE FROM run_tag WHERE run_id = $1 AND key = $2", [runId, key]);
  if (deleted.rowCount === 0) throw notFound(`No tag with name: ${key} in run with id ${runId}`);
}
