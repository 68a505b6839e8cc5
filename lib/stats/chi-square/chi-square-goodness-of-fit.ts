import { totalOfCounts } from "../kernels/total-of-counts";
import type { ChiSquareResult } from "./chi-square-homogeneity";
import { chiSquareSurvival } from "./chi-square-survival";

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
  const m = totalOfCounts(reference, "chiSquareGoodnessOfFit");
  const n = totalOfCounts(current, "chiSquareGoodnessOfFit");
  if (reference.length !== current.length) {
    throw new RangeError("chiSquareGoodnessOfFit needs the same categories on both sides");
  }
  let statistic = 0;
  let present = 0;
  for (let category = 0; category < reference.length; category++) {
    const before = reference[category]!;
    const now = current[category]!;
    if (before + now === 0) continue;
    present++;
    const expected = before * (n / m);
    statistic += expected === 0 ? Number.POSITIVE_INFINITY : (now - expected) ** 2 / expected;
  }
  const df = present - 1;
  return df === 0 ? { statistic: 0, df, p: 1 } : { statistic, df, p: chiSquareSurvival(statistic, df) };
}
