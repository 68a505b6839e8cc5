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
  const { byStratum, days } = groupRows(rows);
  const excess: number[] = [];
  for (const day of days) {
    const value = excessOfDay(rows, day, byStratum);
    if (value !== undefined) excess.push(value);
  }
  const count = excess.length;
  if (count < LEAST_DAYS_FOR_OWN_VARIATION) return { status: "unknown", days: count, tau2: 0 };
  const mean = excess.reduce((sum, x) => sum + x, 0) / count;
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
  return { status: "known", days: count, tau2: Math.max(0, mean + Math.sqrt(variance / count)) };
}

/** What a day's distance from the other days exceeds its expectation by; undefined when it has too few rows. */
function excessOfDay(rows: ReferenceRows, day: Uint32Array, byStratum: StratumRows): number | undefined {
  const { cellOfRow, stratumOfRow, dayOfRow, cells, kind } = rows;
  const observed = new Float64Array(cells);
  const expected = new Float64Array(cells);
  let n = 0;
  let squares = 0;
  for (let from = 0; from < day.length; ) {
    const stratum = stratumOfRow[day[from]!]!;
    let to = from + 1;
    while (to < day.length && stratumOfRow[day[to]!] === stratum) to++;
    const own = day.subarray(from, to);
    from = to;
    const all = byStratum.of(stratum);
    const others = all.length - own.length;
    if (others === 0) continue;
    n += own.length;
    squares += own.length ** 2 / others;
    for (const row of own) observed[cellOfRow[row]!]! += 1;
    const today = dayOfRow[own[0]!];
    for (const row of all) if (dayOfRow[row] !== today) expected[cellOfRow[row]!]! += own.length / others;
  }
  if (n < LEAST_ROWS_IN_A_DAY) return undefined;
  const v = Math.max(1 / byStratum.m, squares / n ** 2);
  if (kind === "numeric") return (largestGap(observed, expected) / n) ** 2 / (Math.PI ** 2 / 12) - 1 / n - v;
  const groups = pooledCategories(observed, expected, n, 1 / v);
  const df = groups.length - 1;
  return df > 0 ? (pooledStatistic(groups, n, 1 / v) / df - 1) * (1 / n + v) : undefined;
}

interface StratumRows {
  /** Rows with a value, with or without an hour of the week. */
  readonly m: number;
  of(stratum: number): Uint32Array;
}

/** Rows with a value by hour of the week, and by day in the order of the hours of the week: two counting sorts. */
function groupRows({ cellOfRow, stratumOfRow, dayOfRow, cells }: ReferenceRows): {
  readonly byStratum: StratumRows;
  readonly days: readonly Uint32Array[];
} {
  let m = 0;
  const strata = new Uint32Array(HOURS_OF_WEEK + 1);
  const placeOfDay = new Map<number, number>();
  const dayStarts = [0];
  for (let row = 0; row < cellOfRow.length; row++) {
    if (cellOfRow[row]! >= cells) continue;
    m++;
    if (stratumOfRow[row]! >= HOURS_OF_WEEK) continue;
    strata[stratumOfRow[row]! + 1]! += 1;
    const place = placeOfDay.get(dayOfRow[row]!) ?? placeOfDay.size;
    placeOfDay.set(dayOfRow[row]!, place);
    dayStarts[place + 1] = (dayStarts[place + 1] ?? 0) + 1;
  }
  const next = strata.slice();
  for (let stratum = 0; stratum < HOURS_OF_WEEK; stratum++) {
    strata[stratum + 1]! += strata[stratum]!;
    next[stratum + 1] = strata[stratum + 1]!;
  }
  const inStrata = new Uint32Array(strata[HOURS_OF_WEEK]!);
  for (let row = 0; row < cellOfRow.length; row++) {
    const stratum = stratumOfRow[row]!;
    if (cellOfRow[row]! < cells && stratum < HOURS_OF_WEEK) inStrata[next[stratum]!++] = row;
  }
  for (let day = 0; day < placeOfDay.size; day++) dayStarts[day + 1]! += dayStarts[day]!;
  const nextInDay = dayStarts.slice();
  const inDays = new Uint32Array(inStrata.length);
  for (const row of inStrata) inDays[nextInDay[placeOfDay.get(dayOfRow[row]!)!]!++] = row;
  const days = dayStarts.slice(1).map((end, day) => inDays.subarray(dayStarts[day]!, end));
  return {
    byStratum: { m, of: (stratum) => inStrata.subarray(strata[stratum]!, strata[stratum + 1]!) },
    days,
  };
}
