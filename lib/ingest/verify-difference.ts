import type { CounterSums } from "./counter-sums";
import type { ColumnCounts } from "./counters";

const tolerance = 1e-9;

/** Whether sums of the same numbers in another order are equal. `scale` is what cancelled in them. */
function close(left: number, right: number, scale = 0): boolean {
  if (left === right) return true;
  return Math.abs(left - right) <= tolerance * (1 + Math.abs(left) + Math.abs(right) + scale);
}

function* arrayDifferences(name: string, rows: Float64Array, counters: Float64Array, exact: boolean) {
  for (let index = 0; index < rows.length; index++) {
    const left = rows[index]!;
    const right = counters[index] ?? 0;
    if (exact ? left !== right : !close(left, right)) yield `${name}[${index}] is ${right}, rows say ${left}`;
  }
}

function* mapDifferences<K>(name: string, rows: ReadonlyMap<K, number>, counters: ReadonlyMap<K, number>) {
  for (const key of new Set([...rows.keys(), ...counters.keys()])) {
    const left = rows.get(key) ?? 0;
    const right = counters.get(key) ?? 0;
    if (left !== right) yield `${name}[${String(key)}] is ${right}, rows say ${left}`;
  }
}

const total = (counts: ReadonlyMap<unknown, number>) =>
  [...counts.values()].reduce((sum, rows) => sum + rows, 0);

function* columnDifferences(rows: ColumnCounts, counters: ColumnCounts): Generator<string> {
  if (rows.missing !== counters.missing) yield `missing is ${counters.missing}, rows say ${rows.missing}`;
  if (rows.count !== counters.count) yield `count is ${counters.count}, rows say ${rows.count}`;
  yield* arrayDifferences("cells", rows.cells, counters.cells, true);
  yield* mapDifferences("hours", rows.hours, counters.hours);
  yield* mapDifferences("missing by hour", rows.missingHours, counters.missingHours);
  yield* unseenDifferences(rows, counters);
  yield* momentDifferences(rows, counters);
}

/** Beyond the thousand most frequent, which unseen categories keep their names depends on the order of summing. */
function* unseenDifferences(rows: ColumnCounts, counters: ColumnCounts): Generator<string> {
  if (rows.other === 0 && counters.other === 0)
    return yield* mapDifferences("unseen", rows.unseen, counters.unseen);
  const left = total(rows.unseen) + rows.other;
  const right = total(counters.unseen) + counters.other;
  if (left !== right) yield `unseen rows are ${right}, rows say ${left}`;
}

function* momentDifferences(rows: ColumnCounts, counters: ColumnCounts): Generator<string> {
  if (rows.kind !== "numeric" || rows.count === 0 || counters.count === 0) return;
  const left = rows.moments;
  const right = counters.moments;
  const spread = Math.sqrt(left.m2 / left.count);
  if (left.min !== right.min) yield `minimum is ${right.min}, rows say ${left.min}`;
  if (left.max !== right.max) yield `maximum is ${right.max}, rows say ${left.max}`;
  if (!close(left.mean, right.mean, spread)) yield `mean is ${right.mean}, rows say ${left.mean}`;
  if (!close(left.m2, right.m2, left.count * left.mean ** 2))
    yield `squares are ${right.m2}, rows say ${left.m2}`;
  const magnitude = left.count * (Math.abs(left.mean) + spread);
  if (!close(rows.belowSum, counters.belowSum, magnitude)) yield "the sum below the first anchor differs";
  if (!close(rows.aboveSum, counters.aboveSum, magnitude)) yield "the sum above the last anchor differs";
}

const outcomeCounts = ["labelled", "logLossCount", "zeroLabels"] as const;
const outcomeArrays = ["positives", "negatives", "confusion"] as const;
const outcomeSums = [
  "logLossSum",
  "squaredErrorSum",
  "errorSum",
  "absoluteErrorSum",
  "relativeErrorSum",
  "labelSum",
  "labelSquareSum",
] as const;

/** What counters say otherwise than rows do, in words; `columnName` names a column. */
export function* differences(
  rows: CounterSums,
  counters: CounterSums,
  columnName: (columnId: number) => string,
): Generator<string> {
  if (rows.head.rows !== counters.head.rows)
    yield `rows are ${counters.head.rows}, rows say ${rows.head.rows}`;
  if (rows.head.lastMs !== counters.head.lastMs) yield "the time of the last row differs";
  for (const columnId of rows.columns.columnIds) {
    for (const difference of columnDifferences(rows.columns.of(columnId)!, counters.columns.of(columnId)!)) {
      yield `${columnName(columnId)}: ${difference}`;
    }
  }
  for (const columnId of rows.associations.columnIds) {
    const { table, attributionCount, attributionSum } = rows.associations.of(columnId)!;
    const other = counters.associations.of(columnId)!;
    const name = `${columnName(columnId)} with the prediction`;
    yield* arrayDifferences(name, table, other.table, true);
    if (attributionCount !== other.attributionCount || !close(attributionSum, other.attributionSum)) {
      yield `${name}: attributions differ`;
    }
  }
  yield* outcomeDifferences(rows.outcomes, counters.outcomes);
}

function* outcomeDifferences(
  rows: CounterSums["outcomes"],
  counters: CounterSums["outcomes"],
): Generator<string> {
  for (const key of outcomeCounts) {
    if (rows[key] !== counters[key]) yield `${key} is ${counters[key]}, rows say ${rows[key]}`;
  }
  for (const key of outcomeArrays) yield* arrayDifferences(key, rows[key], counters[key], true);
  yield* arrayDifferences("calibration", rows.calibration, counters.calibration, false);
  for (const key of outcomeSums) {
    const [left, right] = [rows[key].value, counters[key].value];
    // Bodies of the first release were rounded whenever a corrected label was taken back.
    if (!close(left, right, 1000 * Math.abs(rows.labelled))) yield `${key} is ${right}, rows say ${left}`;
  }
}
