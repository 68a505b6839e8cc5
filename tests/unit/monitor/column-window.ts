import { type ColumnCounts, emptyCounts } from "@/lib/ingest/counters";
import {
  type LoadedColumn,
  type LoadedReference,
  missingCell,
} from "@/lib/ingest/reference/loaded-reference";
import type { ColumnWindow } from "@/lib/monitor/window-counts";
import { type CellIndex, cellIndex, mergeMoments } from "@/lib/stats";
import { createLoadedReference } from "../ingest/loaded-reference-factory";

export type Value = number | string | null;

/** A reference whose column `distance` or `origin` has the given values at the given hours of the week. */
export function referenceOf(
  kind: "numeric" | "categorical",
  rows: readonly (readonly [hourOfWeek: number, value: Value])[],
  changes: Partial<LoadedReference> = {},
): { reference: LoadedReference; column: LoadedColumn } {
  const strata = rows.map(([hourOfWeek]) => hourOfWeek);
  const values = rows.map(([, value]) => value);
  const isNumeric = kind === "numeric";
  const made = createLoadedReference({
    distance: values.map((value) => (isNumeric ? Number(value ?? Number.NaN) : 0)),
    origin: values.map((value) => (isNumeric || value === null ? null : String(value))),
    score: values.map(() => 0.5),
    strata,
  });
  const id = isNumeric ? 1 : 2;
  const numbers = values.filter((value) => value !== null).map(Number);
  const column = { ...made.columns.get(id)!, ...(isNumeric ? momentsOf(numbers) : {}) };
  const counted = { ...column, count: values.filter((value) => value !== null).length };
  const complete = { ...counted, missing: values.length - counted.count };
  const reference = { ...made, columns: new Map([...made.columns, [id, complete]]), ...changes };
  return { reference, column: complete };
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    standardDeviation: Math.sqrt(squares / values.length),
    minimum: Math.min(...values),
    maximum: Math.max(...values),
  };
}

/** Hour 0 is a Monday 00:00 here, so that an hour's place in the week is its number. */
export const stratumOf = (hour: number): number => hour % 168;

/** What ingest would have counted of these hours against the reference. */
export function windowOf(
  { reference, column }: { reference: LoadedReference; column: LoadedColumn },
  hours: readonly (readonly [hour: number, values: readonly Value[]])[],
  inWeek = stratumOf,
): ColumnWindow {
  const window = { known: emptyCounts(column), unknown: emptyCounts(column) };
  const rowsAt = (stratum: number) =>
    reference.stratumOfRow.filter((each, row) => each === stratum && column.cellOfRow[row] !== missingCell)
      .length;
  for (const [hour, values] of hours) {
    const counts = !reference.hasTimestamps || rowsAt(inWeek(hour)) >= 5 ? window.known : window.unknown;
    for (const value of values) addValue(counts, column, hour, value);
  }
  return window;
}

const indexes = new WeakMap<LoadedColumn, CellIndex>();

function indexOf(column: LoadedColumn): CellIndex {
  const index = indexes.get(column) ?? cellIndex(column.anchors);
  indexes.set(column, index);
  return index;
}

function addValue(counts: ColumnCounts, column: LoadedColumn, hour: number, value: Value): void {
  if (value === null) {
    counts.missing++;
    counts.missingHours.set(hour, (counts.missingHours.get(hour) ?? 0) + 1);
    return;
  }
  counts.count++;
  counts.hours.set(hour, (counts.hours.get(hour) ?? 0) + 1);
  if (column.kind === "categorical") {
    const code = column.categories.indexOf(String(value));
    if (code >= 0) counts.cells[code]! += 1;
    else counts.unseen.set(String(value), (counts.unseen.get(String(value)) ?? 0) + 1);
    return;
  }
  const number = Number(value);
  const cell = indexOf(column).cellOf(number);
  counts.cells[cell]! += 1;
  if (cell === 0) counts.belowSum += number;
  else if (cell === column.cells - 1) counts.aboveSum += number;
  counts.moments = mergeMoments(counts.moments, {
    count: 1,
    mean: number,
    m2: 0,
    min: number,
    max: number,
    sum: number,
  });
}
