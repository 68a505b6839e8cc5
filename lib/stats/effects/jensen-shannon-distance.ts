import { logRatioExcess } from "../kernels/log-ratio-excess";
import { pairedShares } from "../kernels/paired-shares";

/**
 * Jensen-Shannon distance of two sets of counts over the same cells: the square root of the Jensen-Shannon
 * divergence in bits, from 0 (equal shares) to 1 (no cell in common). Empty cells are taken as they are.
 *
 * With middle = (p + q) / 2 and t = (p - q) / (p + q) a cell adds middle ((1 + t) log(1 + t) + (1 - t) log(1
 * - t)) / 2, which is of the order of t^2 and is computed so, without cancellation.
 * `scipy.spatial.distance.jensenshannon(base=2)`.
 *
 * @throws RangeError when lengths differ or a side is empty
 * @example jensenShannonDistance([1, 0], [0, 1]) // 1
 */
export function jensenShannonDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  let divergence = 0;
  pairedShares(reference, current, "jensenShannonDistance", (p, q) => {
    if (p + q === 0) return;
    const middle = (p + q) / 2;
    const t = (p - q) / (p + q);
    divergence += (middle / 2) * (sideOf(t) + sideOf(-t) + 2 * t * t);
  });
  return Math.min(1, Math.sqrt(Math.max(0, divergence / Math.LN2)));
}

/** (1 + t) (log(1 + t) - t), 0 at t = -1 up to the t^2 that the caller adds. */
function sideOf(t: number): number {
  return t <= -1 ? 0 : (1 + t) * logRatioExcess(t);
}
