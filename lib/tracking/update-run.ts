import "server-only";
import type { Context } from "@/lib/context";
import { truncated } from "./length";
import { infoColumns } from "./read-runs";
import { requireActiveRun } from "./require-active-run";
import type { RunInfo, RunStatus } from "./run";

export interface UpdateRun {
  readonly status?: RunStatus;
  readonly endMs?: number;
  readonly name?: string;
}

const change = `
  WITH changed AS (
    UPDATE run SET status = coalesce($2, status), end_ms = coalesce($3, end_ms), name = coalesce($4, name)
    WHERE id = $1 AND lifecycle_stage = 'active' RETURNING run.*),
  tagged AS (
    INSERT INTO run_tag (run_id, key, value)
    SELECT id, 'mlflow.runName', $4 FROM changed WHERE $4::text IS NOT NULL
    ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value)
  SELECT ${infoColumns} FROM changed AS run`;

/** Changes what is given of a run; an empty name is none. */
export async function updateRun(ctx: Context, runId: string, input: UpdateRun): Promise<RunInfo> {
  const name = input.name ? truncated(input.name, 8000) : null;
  const { rows } = await ctx.db.pool.query({
    name: "update-run",
    text: change,
    values: [runId, input.status ?? null, input.endMs ?? null, name],
  });
  if (!rows[0]) await requireActiveRun(ctx, runId);
  return rows[0];
}
