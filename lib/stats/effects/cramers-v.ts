import { chiSquareHomogeneity } from "../chi-square";
import { totalOfCounts } from "../kernels/total-of-counts";

/**
 * Cramer's V of the 2 x c table [reference; current]: sqrt(chi-square / N), not corrected, 0 when one
 * category is left. It depends on the two sizes and is above 0 by chance with many categories, so it is shown
 * and decides nothing.
 *
 * @throws RangeError when lengths differ or a side is empty
 * @example cramersV([50, 50], [100, 0]) // 0.577...
 */
export function cramersV(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const { statistic } = chiSquareHomogeneity(reference, current);
  return Math.sqrt(statistic / (totalOfCounts(reference, "cramersV") + totalOfCounts(current, "cramersV")));
}
