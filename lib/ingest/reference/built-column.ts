import type { ColumnKind } from "@/lib/contracts/common";
import type { Moments } from "@/lib/stats";

/** What a reference set keeps of one column. */
export interface BuiltColumn {
  readonly kind: ColumnKind;
  readonly exact: boolean;
  readonly anchors: Float64Array;
  readonly gapMass: Float64Array;
  readonly categories: readonly string[];
  /** Rank cell or category code of each row, `missingCell` where it is missing. */
  readonly cellOfRow: Uint32Array;
  readonly cells: number;
  readonly moments: Moments | null;
  readonly count: number;
  readonly missing: number;
}
