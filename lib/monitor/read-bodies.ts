import "server-only";
import type { Pool } from "pg";
import { grain, type Part } from "@/lib/ingest/counters";
import { BodyCache } from "./body-cache";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { type HourSpan, hoursIn, rollupStarts } from "./hour-spans";

/** One stored sum: of an hour, or of the hours of a day that the reference knows, or of its others. */
export interface StoredBody {
  readonly part: Part;
  readonly kind: "hour" | "dayKnown" | "dayUnknown";
  /** First hour. */
  readonly start: number;
  /** Which write of the rollup this is; null for a delta. */
  readonly revision: number | null;
  readonly body: Buffer;
}

interface BodyRow {
  readonly part: Part;
  readonly grain: number;
  readonly start: number;
  readonly revision: number | null;
  readonly body: Buffer | null;
}

const kinds: Readonly<Record<number, StoredBody["kind"]>> = {
  [grain.hour]: "hour",
  [grain.dayKnown]: "dayKnown",
  [grain.dayUnknown]: "dayUnknown",
};

const ofKey =
  "model_id = $1 AND version_id = $2 AND reference_id = $3 AND segment_id = $4 AND part = ANY($5)";
const unheld = "CASE WHEN revision = ANY($6::bigint[]) THEN NULL ELSE body END AS body";

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
  const hours = starts.flatMap((each) => each.hours);
  const days = starts.flatMap((each) => each.days);
  const held = BodyCache.of(pool).holding([
    ...placesOf(key, parts, grain.hour, hours),
    ...placesOf(key, parts, grain.dayKnown, days),
    ...placesOf(key, parts, grain.dayUnknown, days),
  ]);
  const { rows } = await pool.query<BodyRow>({
    name: "read-bodies",
    text: `
      SELECT part, grain, start, revision, ${unheld} FROM counter_rollup
      WHERE ${ofKey} AND grain = 0 AND start = ANY($7)
      UNION ALL
      SELECT part, grain, start, revision, ${unheld} FROM counter_rollup
      WHERE ${ofKey} AND grain IN (1, 2) AND start = ANY($8)
      UNION ALL
      SELECT part, 0, hour, NULL, body FROM counter_delta d JOIN unnest($9::int[], $10::int[]) AS s (first, beyond)
        ON d.hour >= s.first AND d.hour < s.beyond WHERE ${ofKey}`,
    values: [
      ...keyValues(key, parts),
      held.revisions,
      hours,
      days,
      spans.map(({ fromHour }) => fromHour),
      spans.map(({ toHour }) => toHour),
    ],
  });
  return rows.map((row) => storedBody(key, row, held));
}

/** Counters hour by hour, for series that slide: rollups of hours and deltas, no days. */
export async function readHourBodies(
  pool: Pool,
  key: CounterKey,
  part: Part,
  span: HourSpan,
): Promise<{ hour: number; revision: number | null; body: Buffer }[]> {
  const held = BodyCache.of(pool).holding(placesOf(key, [part], grain.hour, hoursIn(span)));
  const { rows } = await pool.query<BodyRow>({
    name: "read-hour-bodies",
    text: `
      SELECT part, grain, start, revision, ${unheld} FROM counter_rollup
      WHERE ${ofKey} AND grain = 0 AND start >= $7 AND start < $8
      UNION ALL
      SELECT part, 0, hour, NULL, body FROM counter_delta WHERE ${ofKey} AND hour >= $7 AND hour < $8`,
    values: [...keyValues(key, [part]), held.revisions, span.fromHour, span.toHour],
  });
  return rows.map((row) => {
    const { start, revision, body } = storedBody(key, row, held);
    return { hour: start, revision, body };
  });
}

const keyValues = (key: CounterKey, parts: readonly Part[]) => [
  key.model.id,
  key.version.id,
  referenceIdOf(key),
  key.segmentId,
  parts,
];

const placeOf = (key: CounterKey, part: Part, ofGrain: number, start: number) =>
  `${key.model.id}:${key.version.id}:${referenceIdOf(key)}:${key.segmentId}:${part}:${ofGrain}:${start}`;

const placesOf = (key: CounterKey, parts: readonly Part[], ofGrain: number, starts: readonly number[]) =>
  parts.flatMap((part) => starts.map((start) => placeOf(key, part, ofGrain, start)));

function storedBody(
  key: CounterKey,
  { part, grain: ofGrain, start, revision, body }: BodyRow,
  held: ReturnType<BodyCache["holding"]>,
): StoredBody {
  const kind = kinds[ofGrain] ?? "hour";
  if (revision === null) return { part, kind, start, revision, body: body ?? Buffer.alloc(0) };
  const place = placeOf(key, part, ofGrain, start);
  return { part, kind, start, revision, body: held.bodyOf(place, revision, body) };
}
