import "server-only";
import type { Context } from "@/lib/context";
import { type PointColumns, pointColumns, pointsOfColumns } from "./metric-columns";
import type { MetricPoint } from "./run";
import { type StepsOfRuns, sampleSteps } from "./sample-steps";

export interface GetMetricHistoryInterval {
  readonly runIds: readonly string[];
  readonly key: string;
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly maxResults: number;
}

const limitOfRun = 25_000;

/** Points of a metric at steps taken evenly over a span, run by run in the order that was asked for. */
export async function getMetricHistoryInterval(
  ctx: Context,
  { runIds, key, span, maxResults }: GetMetricHistoryInterval,
): Promise<readonly MetricPoint[]> {
  const { pool } = ctx.db;
  const found = await pool.query<StepsOfRuns>(
    `SELECT coalesce(json_agg(DISTINCT step ORDER BY step), '[]') AS steps,
       (SELECT coalesce(json_agg(ends), '[]') FROM (
          SELECT unnest(ARRAY[min(step), max(step)]) AS ends FROM run_metric
          WHERE key = $1 AND run_id = ANY($2) GROUP BY run_id) AS run) AS ends
     FROM run_metric WHERE key = $1 AND run_id = ANY($2)`,
    [key, runIds],
  );
  const known = found.rows[0] ?? { steps: [], ends: [] };
  const steps = sampleSteps(known, span ?? { from: 0, to: known.steps.at(-1) ?? 0 }, maxResults);
  const { rows } = await pool.query<PointColumns & { runId: string }>(
    `SELECT wanted.run_id AS "runId", point.* FROM unnest($2::text[]) WITH ORDINALITY AS wanted (run_id, place),
       LATERAL (SELECT ${pointColumns} FROM (
         SELECT timestamp_ms, step, value, is_nan FROM run_metric
         WHERE run_metric.run_id = wanted.run_id AND key = $1 AND step = ANY($3)
         ORDER BY step, timestamp_ms, value LIMIT ${limitOfRun}) AS ordered) AS point
     ORDER BY place`,
    [key, runIds, steps],
  );
  return rows.flatMap(({ runId, ...columns }) => pointsOfColumns(key, columns, { runId }));
}
