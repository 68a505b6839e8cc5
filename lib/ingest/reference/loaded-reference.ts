import type { ColumnKind, ColumnRole } from "@/lib/contracts/common";

/** A stratum of rows without a timestamp. */
export const noStratum = 255;

/** One column of a reference set, ready to be compared with. */
export interface LoadedColumn {
  readonly columnId: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  /** Numeric: distinct ascending values r_1..r_k; empty for categories. */
  readonly anchors: Float64Array;
  /** Numeric: share of reference rows strictly inside each of the k + 1 gaps; zeros when exact. */
  readonly gapMass: Float64Array;
  readonly exact: boolean;
  /** Categorical: codes 0..c-1 by falling count; empty for numbers. */
  readonly categories: readonly string[];
  /** Cell (numeric, 0..2k) or code (categorical) of each reference row, `missingCell` when missing. */
  readonly cellOfRow: Uint32Array;
  /** 2k + 1, or the number of categories. */
  readonly cells: number;
  /** Association bin of each cell: decile of a number; the 20 most frequent categories and one for the rest. */
  readonly binOfCell: Uint8Array;
  readonly bins: number;
  readonly count: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly tau2: number;
  /** Reference days that tau2 rests on; 0 when it is unknown. */
  readonly tauDays: number;
  /** Mean absolute attribution on the reference, when it was logged. */
  readonly attribution: number | null;
}

export const missingCell = 0xffffffff;

/** A reference set in memory: everything that windows are held against, O(rows). */
export interface LoadedReference {
  readonly id: number;
  readonly modelId: number;
  readonly versionId: number;
  readonly rows: number;
  readonly spanDays: number;
  readonly hasTimestamps: boolean;
  readonly createdAt: Date;
  /** Hour of week of each row, `noStratum` without a timestamp. */
  readonly stratumOfRow: Uint8Array;
  /** Rows of each hour of week. */
  readonly strata: Float64Array;
  /** Day of each row, counted from the first one. */
  readonly dayOfRow: Uint16Array;
  /** For each of the model's segment definitions: segment id of each row, 0 where the value is not kept. */
  readonly segmentOfRow: readonly Int32Array[];
  /** Binary: score; regression: predicted value; null otherwise. NaN where missing. */
  readonly scores: Float64Array | null;
  /** Multiclass: rows x classes. */
  readonly probabilities: Float64Array | null;
  /** Binary 0 or 1, multiclass class code, regression value; NaN where unknown; null when none is known. */
  readonly labels: Float64Array | null;
  readonly columns: ReadonlyMap<number, LoadedColumn>;
}
