import { pairedShares } from "../kernels/paired-shares";

/** Shares below this count as this: an empty cell is as rare as one row in ten thousand. */
const LEAST_SHARE = 1e-4;

/**
 * Population stability index of two sets of counts over the same cells: sum of (q - p) ln(q / p), p the
 * reference's shares and q the current ones. Each share is at least 0.0001 and they are not normalised again,
 * so an empty cell is worth 1e-4 whatever the sample size; packages differ in this.
 *
 * 0 when the shares are equal; by custom 0.1 is a shift worth a look and 0.2 a large one.
 *
 * @throws RangeError when lengths differ or a side is empty
 * @example populationStability([50, 50], [60, 40]) // 0.0405...
 */
export function populationStability(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  let index = 0;
  pairedShares(reference, current, "populationStability", (before, now) => {
    const p = Math.max(before, LEAST_SHARE);
    const q = Math.max(now, LEAST_SHARE);
    index += (q - p) * Math.log1p((q - p) / p);
  });
  return index;
}
