import "server-only";
import type { Pool } from "pg";
import { grain, type Part } from "@/lib/ingest/counters";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { type HourSpan, rollupStarts } from "./hour-spans";

/** One stored sum: of an hour, or of the hours of a day that the reference knows, or of its others. */
export interface StoredBody {
  readonly part: Part;
  readonly kind: "hour" | "dayKnown" | "dayUnknown";
  /** First hour. */
  readonly start: number;
  readonly body: Buffer;
}

const delta = 3;
const kinds: Readonly<Record<number, StoredBody["kind"]>> = {
  [grain.hour]: "hour",
  [grain.dayKnown]: "dayKnown",
  [grain.dayUnknown]: "dayUnknown",
  [delta]: "hour",
};

const ofKey =
  "model_id = $1 AND version_id = $2 AND reference_id = $3 AND segment_id = $4 AND part = ANY($5)";

/**
 * Everything that the spans are the sum of, in one statement: rollups and the deltas that are not yet in them
 * belong to one snapshot, so that a row is never counted twice or left out while they are compacted.
 */
export async function readBodies(
  pool: Pool,
  key: CounterKey,
  parts: readonly Part[],
  spans: readonly HourSpan[],
): Promise<StoredBody[]> {
  const starts = spans.map(rollupStarts);
  const { rows } = await pool.query<{ part: Part; grain: number; start: number; body: Buffer }>({
    name: "read-bodies",
    text: `
      SELECT part, grain, start, body FROM counter_rollup WHERE ${ofKey} AND grain = 0 AND start = ANY($6)
      UNION ALL
      SELECT part, grain, start, body FROM counter_rollup WHERE ${ofKey} AND grain IN (1, 2) AND start = ANY($7)
      UNION ALL
      SELECT part, ${delta}, hour, body FROM counter_delta d JOIN unnest($8::int[], $9::int[]) AS s (first, beyond)
        ON d.hour >= s.first AND d.hour < s.beyond WHERE ${ofKey}`,
    values: [
      key.model.id,
      key.version.id,
      referenceIdOf(key),
      key.segmentId,
      parts,
      starts.flatMap(({ hours }) => hours),
      starts.flatMap(({ days }) => days),
      spans.map(({ fromHour }) => fromHour),
      spans.map(({ toHour }) => toHour),
    ],
  });
  return rows.map(({ part, grain: ofGrain, start, body }) => ({ part, kind: kinds[ofGrain]!, start, body }));
}

/** Counters hour by hour, for series that slide: rollups of hours and deltas, no days. */
export async function readHourBodies(
  pool: Pool,
  key: CounterKey,
  part: Part,
  { fromHour, toHour }: HourSpan,
): Promise<{ hour: number; body: Buffer }[]> {
  const { rows } = await pool.query<{ hour: number; body: Buffer }>({
    name: "read-hour-bodies",
    text: `
      SELECT start AS hour, body FROM counter_rollup WHERE ${ofKey} AND grain = 0 AND start >= $6 AND start < $7
      UNION ALL
      SELECT hour, body FROM counter_delta WHERE ${ofKey} AND hour >= $6 AND hour < $7`,
    values: [key.model.id, key.version.id, referenceIdOf(key), key.segmentId, [part], fromHour, toHour],
  });
  return rows;
}
