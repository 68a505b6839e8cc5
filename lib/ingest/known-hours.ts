import type { ModelRecord } from "@/lib/registry/model-record";
import { hourMs } from "./counters/parts";
import { hourOfWeek, hoursOfWeek } from "./hour-of-week";
import {
  type LoadedColumn,
  type LoadedReference,
  missingCell,
  noStratum,
} from "./reference/loaded-reference";

/** Fewer reference rows in an hour of week expect nothing of it. */
export const leastRowsInHour = 5;

const counted = new WeakMap<LoadedColumn, Map<number, Float64Array>>();

/** Reference rows of a column that have a value, by hour of week, within a segment (0: all rows). */
export function strataSizes(
  reference: LoadedReference,
  column: LoadedColumn,
  segmentId: number,
): Float64Array {
  const bySegment = counted.get(column) ?? new Map<number, Float64Array>();
  counted.set(column, bySegment);
  const known = bySegment.get(segmentId);
  if (known) return known;
  const sizes = new Float64Array(hoursOfWeek);
  for (let row = 0; row < reference.rows; row++) {
    const stratum = reference.stratumOfRow[row]!;
    if (stratum === noStratum || column.cellOfRow[row] === missingCell) continue;
    if (inSegment(reference, row, segmentId)) sizes[stratum]! += 1;
  }
  bySegment.set(segmentId, sizes);
  return sizes;
}

export function inSegment(reference: LoadedReference, row: number, segmentId: number): boolean {
  return segmentId === 0 || reference.segmentOfRow.some((segments) => segments[row] === segmentId);
}

/** 1 for each hour of week that the reference can expect from; all of them when it has no timestamps. */
export function knownHours(reference: LoadedReference, columnId: number, segmentId: number): Uint8Array {
  const column = reference.columns.get(columnId);
  if (!reference.hasTimestamps) return new Uint8Array(hoursOfWeek).fill(1);
  if (!column) return new Uint8Array(hoursOfWeek);
  return Uint8Array.from(strataSizes(reference, column, segmentId), (rows) =>
    rows >= leastRowsInHour ? 1 : 0,
  );
}

/** Whether the reference can expect a column at an hour. */
export function knownHourTest(
  model: ModelRecord,
  reference: LoadedReference | null,
  segmentId: number,
): (columnId: number, hour: number) => boolean {
  if (reference === null) return () => true;
  const stratumOf = hourOfWeek(model.timeZone);
  const known = new Map<number, Uint8Array>();
  return (columnId, hour) => {
    const hours = known.get(columnId) ?? knownHours(reference, columnId, segmentId);
    known.set(columnId, hours);
    return hours[stratumOf(hour * hourMs)] === 1;
  };
}
