import "server-only";
import type { Pool } from "pg";
import type { FeatureValue } from "@/lib/contracts/ingest";
import type { ModelRecord } from "@/lib/registry/model-record";
import { segmentValue } from "./segment-value";
import { segmentIds } from "./segment-values";

type Features = Readonly<Record<string, FeatureValue>>;

/** Ids of the kept segment values of each row; values beyond the fifty of a column have none. */
export async function segmentsOfRows(
  pool: Pool,
  model: ModelRecord,
  rows: readonly Features[],
): Promise<number[][]> {
  if (model.segments.length === 0) return rows.map(() => []);
  const readers = model.segments.map((definition) => ({
    column: definition.column,
    read: segmentValue(definition),
  }));
  const values = rows.map((features) => readers.map(({ column, read }) => read(features[column])));
  const wanted = new Map(
    readers.map(({ column }, place) => [column, byFrequency(values.map((ofRow) => ofRow[place] ?? ""))]),
  );
  const ids = await segmentIds(pool, model.id, wanted);
  return values.map((ofRow) =>
    ofRow.flatMap((value, place) => {
      const id = value === null ? undefined : ids.get(readers[place]!.column)?.get(value);
      return id === undefined ? [] : [id];
    }),
  );
}

/** The values that occur, the most frequent first: where a column has room for few more, these are kept. */
function byFrequency(values: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Set([...counts].sort(([, left], [, right]) => right - left).map(([value]) => value));
}
