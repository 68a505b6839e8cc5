import { pairedShares } from "../kernels/paired-shares";

/**
 * Total variation of two sets of counts over the same categories: half the sum of |p - q|, the share of rows
 * that would have to change category. From 0 to 1.
 *
 * @throws RangeError when lengths differ or a side is empty
 * @example totalVariation([50, 50], [60, 40]) // 0.1
 */
export function totalVariation(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  let sum = 0;
  pairedShares(reference, current, "totalVariation", (p, q) => {
    sum += Math.abs(p - q);
  });
  return Math.min(1, sum / 2);
}
