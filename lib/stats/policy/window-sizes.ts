import { HOURS_OF_WEEK, LEAST_ROWS_IN_AN_HOUR_OF_WEEK } from "./policy-defaults";

export interface HourCount {
  /** Hour of week 0 to 167; always 0 for a reference without seasons. */
  readonly stratum: number;
  /** Values that are not missing, in one hour of the window. */
  readonly n: number;
}

export interface WindowSizes {
  /** Values in the hours kept. */
  readonly n: number;
  /** What the reference adds to the variance of a share: max(1/m, sum (n_h / n)^2 / m_s(h)); 1 when n is 0. */
  readonly v: number;
  /**
   * n_s / m_s per hour of week, 0 where left out: what one reference row of that hour counts in the expected
   * counters.
   */
  readonly weights: Float64Array;
  /** Hours of week with fewer than 5 reference rows are left out, here and in the observed counters. */
  readonly leftOut: { readonly strata: readonly number[]; readonly n: number };
}

/**
 * The sizes of one window against a reference whose rows are counted by hour of week. Numbers and moments are
 * those of one column: rows where it is missing are in none of them.
 *
 * @param hours the window's hours, any order
 * @param strataSizes reference rows per hour of week
 * @param m reference rows in all, with or without an hour of week
 */
export function windowSizes(
  hours: Iterable<HourCount>,
  strataSizes: ArrayLike<number>,
  m: number,
): WindowSizes {
  if (!(m > 0)) throw new RangeError("windowSizes needs a reference that is not empty");
  const weights = new Float64Array(HOURS_OF_WEEK);
  const strata = new Set<number>();
  let n = 0;
  let lost = 0;
  let squares = 0;
  for (const hour of hours) {
    if (hour.n === 0) continue;
    const size = strataSizes[hour.stratum] ?? 0;
    if (size < LEAST_ROWS_IN_AN_HOUR_OF_WEEK) {
      strata.add(hour.stratum);
      lost += hour.n;
      continue;
    }
    n += hour.n;
    squares += hour.n * (hour.n / size);
    weights[hour.stratum]! += hour.n / size;
  }
  const leftOut = { strata: [...strata].sort((a, b) => a - b), n: lost };
  return { n, v: n === 0 ? 1 : Math.max(1 / m, squares / n / n), weights, leftOut };
}
