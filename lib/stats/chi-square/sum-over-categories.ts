import { totalOfCounts } from "../kernels/total-of-counts";
import { chiSquareSurvival } from "./chi-square-survival";

export interface ChiSquareResult {
  /** Pearson's statistic; infinite only for goodness of fit with a category that the reference lacks. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/**
 * What Pearson's tests of two sides share: the sum of a category's term over the categories that either side has,
 * and its p at one degree of freedom fewer than those. One category: statistic 0, df 0, p 1.
 *
 * @param term of one category with counts `before` and `now`, where the sides count m and n in all
 * @throws RangeError in the name of `caller` when lengths differ or a side is empty
 */
export function sumOverCategories(
  caller: string,
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  term: (before: number, now: number, m: number, n: number) => number,
): ChiSquareResult {
  const m = totalOfCounts(reference, caller);
  const n = totalOfCounts(current, caller);
  if (reference.length !== current.length) {
    throw new RangeError(`${caller} needs the same categories on both sides`);
  }
  let statistic = 0;
  let present = 0;
  for (let category = 0; category < reference.length; category++) {
    const before = reference[category]!;
    const now = current[category]!;
    if (before + now === 0) continue;
    present++;
    statistic += term(before, now, m, n);
  }
  const df = present - 1;
  return df === 0 ? { statistic: 0, df, p: 1 } : { statistic, df, p: chiSquareSurvival(statistic, df) };
}
