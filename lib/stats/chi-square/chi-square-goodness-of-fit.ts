import { type ChiSquareResult, sumOverCategories } from "./sum-over-categories";

/**
 * Pearson's chi-square of the current counts against the reference's shares, taken as known without error:
 * `scipy.stats.chisquare(current, reference * sum(current) / sum(reference))`, df = c - 1 over the categories
 * that either side has. A category that the reference lacks makes the statistic infinite and p = 0. One
 * category: p = 1.
 *
 * @throws RangeError when lengths differ or a side is empty
 * @example chiSquareGoodnessOfFit([50, 50], [60, 40]).statistic // 4
 */
export function chiSquareGoodnessOfFit(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): ChiSquareResult {
  return sumOverCategories("chiSquareGoodnessOfFit", reference, current, (before, now, m, n) => {
    const expected = before * (n / m);
    return expected === 0 ? Number.POSITIVE_INFINITY : (now - expected) ** 2 / expected;
  });
}
