import { type ColumnCounts, type ColumnShape, emptyCounts } from "@/lib/ingest/counters";
import { mergeMoments } from "@/lib/stats";

/** Counters of one column in a window, apart for the hours of week that the reference can expect from. */
export interface ColumnWindow {
  readonly known: ColumnCounts;
  readonly unknown: ColumnCounts;
}

/** Counters of all rows of a window. */
export interface WindowCounts {
  /** Predictions, with or without values. */
  readonly rows: number;
  /** Time of the last of them; 0 when there is none. */
  readonly lastMs: number;
  readonly columns: ReadonlyMap<number, ColumnWindow>;
}

export const emptyWindow = (shape: ColumnShape): ColumnWindow => ({
  known: emptyCounts(shape),
  unknown: emptyCounts(shape),
});

/** Adds `from` to `into`; both count the same cells. */
export function addCounts(into: ColumnCounts, from: ColumnCounts): void {
  for (let cell = 0; cell < from.cells.length; cell++) into.cells[cell]! += from.cells[cell]!;
  for (const [hour, rows] of from.hours) into.hours.set(hour, (into.hours.get(hour) ?? 0) + rows);
  for (const [hour, rows] of from.missingHours) {
    into.missingHours.set(hour, (into.missingHours.get(hour) ?? 0) + rows);
  }
  for (const [category, rows] of from.unseen) {
    into.unseen.set(category, (into.unseen.get(category) ?? 0) + rows);
  }
  into.count += from.count;
  into.missing += from.missing;
  into.moments = mergeMoments(into.moments, from.moments);
  into.belowSum += from.belowSum;
  into.aboveSum += from.aboveSum;
  into.other += from.other;
}

const isEmpty = (counts: ColumnCounts) => counts.count === 0 && counts.missing === 0;

/** All hours of a column together. */
export function wholeCounts({ known, unknown }: ColumnWindow): ColumnCounts {
  if (isEmpty(unknown)) return known;
  if (isEmpty(known)) return unknown;
  const shape: ColumnShape = { columnId: 0, kind: known.kind, cells: known.cells.length };
  const whole = emptyCounts(shape);
  addCounts(whole, known);
  addCounts(whole, unknown);
  return whole;
}
