import { largestGap } from "./largest-gap";
import { HOURS_OF_WEEK, LEAST_DAYS_FOR_OWN_VARIATION, LEAST_ROWS_IN_A_DAY } from "./policy-defaults";
import { pooledCategories, pooledStatistic } from "./pooled-categories";

export interface ReferenceRows {
  /** Rank cell or category code per row; not below `cells` when the value is missing. */
  readonly cellOfRow: Uint16Array | Uint32Array;
  /** Hour of week per row, 255 when unknown. */
  readonly stratumOfRow: Uint8Array;
  /** Any number that tells days apart, per row. */
  readonly dayOfRow: Int32Array | Uint16Array | Uint32Array;
  readonly cells: number;
  readonly kind: "numeric" | "categorical";
}

export type OwnVariation =
  | { readonly status: "known"; readonly days: number; readonly tau2: number }
  | { readonly status: "unknown"; readonly days: number; readonly tau2: 0 };

/**
 * tau2, the reference's own variation: by how much its days differ from each other in the same hours of week
 * beyond what their sizes explain. Each day is held against the rest of the reference; x_d = D_d^2 / (pi^2 /
 * 12) - 1/n_d - v_d (for categories (X2_d / df_d - 1)(1/n_d + v_d)), and tau2 = max(0, mean(x) + sd(x) /
 * sqrt(days)).
 *
 * Hours that no other day has are left out; a day needs 10 rows after that, the reference 7 such days. Once
 * per reference and column; O(rows x days / 7 + cells x days).
 */
export function ownVariation(rows: ReferenceRows): OwnVariation {
  const { cellOfRow, stratumOfRow, dayOfRow } = rows;
  if (stratumOfRow.length !== cellOfRow.length || dayOfRow.length !== cellOfRow.length) {
    throw new RangeError("ownVariation needs a stratum and a day per row");
  }
  const known: number[] = [];
  let m = 0;
  for (let row = 0; row < cellOfRow.length; row++) {
    if (cellOfRow[row]! >= rows.cells) continue;
    m++;
    if (stratumOfRow[row]! < HOURS_OF_WEEK) known.push(row);
  }
  const byStratum = groupRows(known, (row) => stratumOfRow[row]!);
  const excess: number[] = [];
  for (const day of groupRows(known, (row) => dayOfRow[row]!).values()) {
    const value = excessOfDay(rows, day, byStratum, m);
    if (value !== undefined) excess.push(value);
  }
  const days = excess.length;
  if (days < LEAST_DAYS_FOR_OWN_VARIATION) return { status: "unknown", days, tau2: 0 };
  const mean = excess.reduce((sum, x) => sum + x, 0) / days;
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / days;
  return { status: "known", days, tau2: Math.max(0, mean + Math.sqrt(variance / days)) };
}

/** What a day's distance from the other days exceeds its expectation by; undefined when it has too few rows. */
function excessOfDay(
  rows: ReferenceRows,
  day: readonly number[],
  byStratum: ReadonlyMap<number, readonly number[]>,
  m: number,
): number | undefined {
  const { cellOfRow, stratumOfRow, dayOfRow, cells, kind } = rows;
  const observed = new Float64Array(cells);
  const expected = new Float64Array(cells);
  let n = 0;
  let squares = 0;
  for (const [stratum, own] of groupRows(day, (row) => stratumOfRow[row]!)) {
    const all = byStratum.get(stratum)!;
    const others = all.length - own.length;
    if (others === 0) continue;
    n += own.length;
    squares += own.length ** 2 / others;
    for (const row of own) observed[cellOfRow[row]!]! += 1;
    const today = dayOfRow[own[0]!];
    for (const row of all) if (dayOfRow[row] !== today) expected[cellOfRow[row]!]! += own.length / others;
  }
  if (n < LEAST_ROWS_IN_A_DAY) return undefined;
  const v = Math.max(1 / m, squares / n ** 2);
  if (kind === "numeric") return (largestGap(observed, expected) / n) ** 2 / (Math.PI ** 2 / 12) - 1 / n - v;
  const groups = pooledCategories(observed, expected, n, 1 / v);
  const df = groups.length - 1;
  return df > 0 ? (pooledStatistic(groups, n, 1 / v) / df - 1) * (1 / n + v) : undefined;
}

function groupRows(rows: readonly number[], keyOf: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
