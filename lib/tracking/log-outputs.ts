import "server-only";
import type { Context } from "@/lib/context";
import { numberArray, textArray } from "@/lib/db/array-literal";
import { requireActiveRun } from "./require-active-run";
import type { Run } from "./run";

/** Says which logged models a run made. */
export async function logOutputs(ctx: Context, runId: string, models: Run["modelOutputs"]): Promise<void> {
  await requireActiveRun(ctx, runId);
  await ctx.db.pool.query(
    `INSERT INTO run_model (run_id, model_id, direction, step)
     SELECT DISTINCT ON (model_id) $1, model_id, 'output', step FROM unnest($2::text[], $3::int8[]) AS t (model_id, step)
     ORDER BY model_id, step DESC
     ON CONFLICT (run_id, direction, model_id) DO UPDATE SET step = excluded.step`,
    [runId, textArray(models.map(({ modelId }) => modelId)), numberArray(models.map(({ step }) => step))],
  );
}
