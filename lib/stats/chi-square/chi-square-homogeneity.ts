import { type ChiSquareResult, sumOverCategories } from "./sum-over-categories";

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
  return sumOverCategories("chiSquareHomogeneity", reference, current, (before, now, m, n) => {
    const excess = now * (m / (m + n)) - before * (n / (m + n));
    return (excess * excess * (m + n)) / (m * n) / ((before + now) / (m + n));
  });
}
