import "server-only";
import type { PoolClient } from "pg";
import { standardDeviation } from "@/lib/stats";
import type { ReferenceColumn } from "./read-reference-columns";
import { cellsToBytes, toBytes } from "./reference-bytes";
import type { RowTimes } from "./row-times";

export interface ReferenceRows {
  readonly modelId: number;
  readonly versionId: number;
  readonly rows: number;
  readonly times: RowTimes;
  readonly segmentCodes: Int32Array;
  readonly scores: Float64Array | null;
  readonly labels: Float64Array | null;
  readonly probabilities: Float64Array | null;
}

const bytesOrNull = (values: Float64Array | null) => values && toBytes(values);

/** Stores what the rows share; the set is not read by anybody before it is registered. */
export async function insertReference(client: PoolClient, set: ReferenceRows): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO reference_set (model_id, version_id, status, rows, span_days, has_timestamps, strata, days,
       segment_codes, scores, labels, probabilities)
     VALUES ($1, $2, 'stored', $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      set.modelId,
      set.versionId,
      set.rows,
      set.times.spanDays,
      hasTimestamps(set.rows, set.times),
      toBytes(set.times.stratumOfRow),
      toBytes(set.times.dayOfRow),
      toBytes(set.segmentCodes),
      bytesOrNull(set.scores),
      bytesOrNull(set.labels),
      bytesOrNull(set.probabilities),
    ],
  );
  return rows[0]!.id;
}

/** A set of which most rows have no time is one without times. */
export const hasTimestamps = (rows: number, { timed }: Pick<RowTimes, "timed">): boolean => 2 * timed >= rows;

export async function insertReferenceColumn(
  client: PoolClient,
  setId: number,
  built: ReferenceColumn,
): Promise<void> {
  const { moments } = built;
  await client.query(
    `INSERT INTO reference_column (reference_set_id, column_id, kind, exact, anchors, gap_mass, categories, cells,
       count, missing, mean, standard_deviation, minimum, maximum, tau2, tau_days, attribution)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      setId,
      built.column.id,
      built.kind,
      built.exact,
      toBytes(built.anchors),
      toBytes(built.gapMass),
      built.categories,
      cellsToBytes(built.cellOfRow, built.cells),
      built.count,
      built.missing,
      moments?.mean ?? null,
      moments && standardDeviation(moments),
      moments?.min ?? null,
      moments?.max ?? null,
      built.tau2,
      built.tauDays,
      built.attribution,
    ],
  );
}
