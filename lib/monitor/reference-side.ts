import { inSegment } from "@/lib/ingest/known-hours";
import {
  type LoadedColumn,
  type LoadedReference,
  missingCell,
} from "@/lib/ingest/reference/loaded-reference";
import { HOURS_OF_WEEK, LEAST_DAYS_FOR_SEASONS, NO_STRATUM, ownVariation } from "@/lib/stats";

/** A reference column within a segment, counted once: what every window of it is held against. */
export interface ReferenceSide {
  readonly column: LoadedColumn;
  /** Rows by rank cell or category code. */
  readonly cells: Float64Array;
  /** Rows with a value, and without. */
  readonly count: number;
  readonly missing: number;
  readonly tau2: number;
  /** Whether windows are held against the same hours of the week. */
  readonly seasonal: boolean;
  readonly cellOfRow: Uint32Array;
  /** Hour of week of each row; one stratum where the reference is not seasonal. */
  readonly stratumOfRow: Uint8Array;
  /** Rows with a value, and without, by hour of week. */
  readonly strataSizes: Float64Array;
  readonly strataMissing: Float64Array;
}

const known = new WeakMap<LoadedColumn, Map<number, ReferenceSide>>();

/** Hours of the week and the reference's own variation need two weeks of rows with their times. */
export const isSeasonal = (reference: Pick<LoadedReference, "hasTimestamps" | "spanDays">): boolean =>
  reference.hasTimestamps && reference.spanDays >= LEAST_DAYS_FOR_SEASONS;

export function referenceSide(
  reference: LoadedReference,
  column: LoadedColumn,
  segmentId: number,
): ReferenceSide {
  const bySegment = known.get(column) ?? new Map<number, ReferenceSide>();
  known.set(column, bySegment);
  const side = bySegment.get(segmentId) ?? countSide(reference, column, segmentId);
  bySegment.set(segmentId, side);
  return side;
}

function countSide(reference: LoadedReference, column: LoadedColumn, segmentId: number): ReferenceSide {
  const seasonal = isSeasonal(reference);
  const rowsOf = segmentId === 0 ? null : rowsOfSegment(reference, segmentId);
  const pick = <T extends Uint8Array | Uint16Array | Uint32Array>(values: T): T =>
    rowsOf ? (values.filter((_, row) => rowsOf[row] === 1) as T) : values;
  const cellOfRow = pick(column.cellOfRow);
  const strata = seasonal ? pick(reference.stratumOfRow) : new Uint8Array(cellOfRow.length);
  const cells = new Float64Array(column.cells);
  const strataSizes = new Float64Array(HOURS_OF_WEEK);
  const strataMissing = new Float64Array(HOURS_OF_WEEK);
  let count = 0;
  for (let row = 0; row < cellOfRow.length; row++) {
    const cell = cellOfRow[row]!;
    const stratum = strata[row]!;
    if (stratum !== NO_STRATUM) (cell === missingCell ? strataMissing : strataSizes)[stratum]! += 1;
    if (cell === missingCell) continue;
    count++;
    cells[cell]! += 1;
  }
  const ofSegment = () => {
    const dayOfRow = pick(reference.dayOfRow);
    return ownVariation({ cellOfRow, stratumOfRow: strata, dayOfRow, cells: column.cells, kind: column.kind })
      .tau2;
  };
  const tau2 = !seasonal ? 0 : segmentId === 0 ? column.tau2 : ofSegment();
  const missing = cellOfRow.length - count;
  return {
    column,
    cells,
    count,
    missing,
    tau2,
    seasonal,
    cellOfRow,
    stratumOfRow: strata,
    strataSizes,
    strataMissing,
  };
}

function rowsOfSegment(reference: LoadedReference, segmentId: number): Uint8Array {
  return Uint8Array.from({ length: reference.rows }, (_, row) =>
    inSegment(reference, row, segmentId) ? 1 : 0,
  );
}
