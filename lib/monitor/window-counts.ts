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

const isEmpty = (counts: ColumnCounts) => counts.count === 0 && counts.missing === 0;

/** Adds `from` to `into`; both count the same cells. */
export function addCounts(into: ColumnCounts, from: ColumnCounts): void {
  if (isEmpty(from)) return;
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

/** No rows: a side without any needs no cells. */
export const noCounts = (kind: ColumnCounts["kind"]): ColumnCounts =>
  emptyCounts({ columnId: 0, kind, cells: 0 });

/** The sum of counts that are themselves left as they are; the only one that is not empty is its own sum. */
export function sumCounts(counts: readonly ColumnCounts[]): ColumnCounts {
  const filled = counts.filter((each) => !isEmpty(each));
  const first = filled[0] ?? counts.find(({ cells }) => cells.length > 0) ?? counts[0];
  if (!first || filled.length <= 1) return first ?? noCounts("numeric");
  const sum = copyCounts(first);
  for (const each of filled.slice(1)) addCounts(sum, each);
  return sum;
}

const copyCounts = (counts: ColumnCounts): ColumnCounts => ({
  ...counts,
  cells: counts.cells.slice(),
  hours: new Map(counts.hours),
  missingHours: new Map(counts.missingHours),
  unseen: new Map(counts.unseen),
});

/** All hours of a column together. */
export const wholeCounts = ({ known, unknown }: ColumnWindow): ColumnCounts => sumCounts([known, unknown]);
