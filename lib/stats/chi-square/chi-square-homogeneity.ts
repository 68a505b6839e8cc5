import { totalOfCounts } from "../kernels/total-of-counts";
import { chiSquareSurvival } from "./chi-square-survival";

export interface ChiSquareResult {
  /** Pearson's statistic; infinite only for goodness of fit with a category that the reference lacks. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Pearson's chi-square test that two sets of counts over the same categories have the same shares: the 2 x c
 * table [reference; current], df = c - 1, no continuity correction, categories that both sides lack dropped.
 * One category left: statistic 0, df 0, p 1. The reference is a sample too, so a category it lacks is an
 * ordinary column.
 *
 * Agrees with `scipy.stats.chi2_contingency(correction=False)`. Sparse tables are not pooled here.
 *
 * @param reference counts per category, real or whole, not negative
 * @param current counts per category in the same order
 * @throws RangeError when lengths differ or a side is empty
 * @example chiSquareHomogeneity([10, 20], [20, 10]).statistic // 6.666...
 */
export function chiSquareHomogeneity(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): ChiSquareResult {
  const m = totalOfCounts(reference, "chiSquareHomogeneity");
  const n = totalOfCounts(current, "chiSquareHomogeneity");
  if (reference.length !== current.length) {
    throw new RangeError("chiSquareHomogeneity needs the same categories on both sides");
  }
  let statistic = 0;
  let present = 0;
  for (let category = 0; category < reference.length; category++) {
    const before = reference[category]!;
    const now = current[category]!;
    if (before + now === 0) continue;
    present++;
    const excess = now * (m / (m + n)) - before * (n / (m + n));
    statistic += (excess * excess * (m + n)) / (m * n) / ((before + now) / (m + n));
  }
  const df = present - 1;
  return df === 0 ? { statistic: 0, df, p: 1 } : { statistic, df, p: chiSquareSurvival(statistic, df) };
}
