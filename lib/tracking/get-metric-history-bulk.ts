import "server-only";
import type { Context } from "@/lib/context";
import type { MetricPoint } from "./run";

export interface GetMetricHistoryBulk {
  readonly runIds: readonly string[];
  readonly key: string;
  readonly maxResults: number;
}

/** The points of one metric of many runs, in the order of run, time, step and value. */
export async function getMetricHistoryBulk(
  { db }: Context,
  { runIds, key, maxResults }: GetMetricHistoryBulk,
): Promise<readonly MetricPoint[]> {
  const { rows } = await db.pool.query<MetricPoint>(
    `SELECT run_id AS "runId", key, CASE WHEN is_nan THEN 'NaN' ELSE value END AS value,
       timestamp_ms AS "timestampMs", step, NULL AS "modelId", NULL AS "datasetName", NULL AS "datasetDigest"
     FROM run_metric WHERE key = $1 AND run_id = ANY($2)
     ORDER BY run_id, timestamp_ms, run_metric.step, run_metric.value LIMIT $3`,
    [key, runIds, maxResults],
  );
  return rows;
}
