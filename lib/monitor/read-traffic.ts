import "server-only";
import type { Pool } from "pg";
import { part } from "@/lib/ingest/counters";
import { headBytes, headOf } from "./body-head";
import { type CounterKey, referenceIdOf } from "./counter-key";
import type { HourSpan } from "./hour-spans";

/** Predictions of an hour and the time of the last of them. */
export interface HourTraffic {
  readonly rows: number;
  readonly lastMs: number;
}

const ofKey = "model_id = $1 AND version_id = $2 AND reference_id = $3 AND segment_id = $4 AND part = $5";

/** Predictions by absolute hour, for the hours that have any. */
export async function readTraffic(
  pool: Pool,
  key: CounterKey,
  { fromHour, toHour }: HourSpan,
): Promise<Map<number, HourTraffic>> {
  const { rows } = await pool.query<{ hour: number; head: Buffer }>({
    name: "read-traffic",
    text: `
      SELECT start AS hour, substring(body FROM 1 FOR ${headBytes}) AS head FROM counter_rollup
      WHERE ${ofKey} AND grain = 0 AND start >= $6 AND start < $7
      UNION ALL
      SELECT hour, substring(body FROM 1 FOR ${headBytes}) FROM counter_delta
      WHERE ${ofKey} AND hour >= $6 AND hour < $7`,
    values: [key.model.id, key.version.id, referenceIdOf(key), key.segmentId, part.scores, fromHour, toHour],
  });
  const traffic = new Map<number, HourTraffic>();
  for (const { hour, head } of rows) {
    const before = traffic.get(hour) ?? { rows: 0, lastMs: 0 };
    const { rows: more, lastMs } = headOf(head);
    traffic.set(hour, { rows: before.rows + more, lastMs: Math.max(before.lastMs, lastMs) });
  }
  return traffic;
}
