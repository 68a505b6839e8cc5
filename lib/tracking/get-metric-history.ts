import "server-only";
import type { Context } from "@/lib/context";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";
import { type PointColumns, pointColumns, pointsOfColumns } from "./metric-columns";
import type { MetricPoint } from "./run";
import type { Page } from "./search-runs";

export interface GetMetricHistory {
  readonly runId: string;
  readonly key: string;
  /** All of them when it is absent. */
  readonly maxResults?: number;
  readonly pageToken: string;
}

const readHistory = `
  SELECT ${pointColumns} FROM (
    SELECT timestamp_ms, step, value, is_nan FROM run_metric WHERE run_id = $1 AND key = $2
    ORDER BY timestamp_ms, step, value, is_nan LIMIT $3 OFFSET $4) AS point`;

/** A metric's points in the order of their time, step and value. */
export async function getMetricHistory(
  { db }: Context,
  { runId, key, maxResults, pageToken }: GetMetricHistory,
): Promise<Page<MetricPoint>> {
  const offset = decodePageToken(pageToken);
  const { rows } = await db.pool.query<PointColumns>({
    name: "metric-history",
    text: readHistory,
    values: [runId, key, maxResults === undefined ? null : maxResults + 1, offset],
  });
  const points = rows[0] ? pointsOfColumns(key, rows[0]) : [];
  if (maxResults === undefined || points.length <= maxResults) return { items: points };
  return { items: points.slice(0, maxResults), nextPageToken: encodePageToken(offset + maxResults) };
}
