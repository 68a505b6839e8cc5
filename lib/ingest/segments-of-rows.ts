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
    readers.map(({ column }, place) => [
      column,
      new Set(values.map((ofRow) => ofRow[place] ?? "").filter(Boolean)),
    ]),
  );
  const ids = await segmentIds(pool, model.id, wanted);
  return values.map((ofRow) =>
    ofRow.flatMap((value, place) => {
      const id = value === null ? undefined : ids.get(readers[place]!.column)?.get(value);
      return id === undefined ? [] : [id];
    }),
  );
}
