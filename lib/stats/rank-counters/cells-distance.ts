import { sumsOf } from "../kernels/sum-of";

export interface CellsDistance {
  /** D = sup |F - G|, to within `dErrorBound` from below. */
  readonly d: number;
  /** The cell at whose upper end the distance is reached. */
  readonly atCell: number;
  /** 0 when the anchors are all distinct reference values. */
  readonly dErrorBound: number;
}

/**
 * Two-sample Kolmogorov-Smirnov distance from counts per rank cell.
 *
 * F is constant inside a gap between two anchors and G monotone, so the supremum is reached at an end of a
 * cell: D = max_j |sum_(i<=j) (current_i / n - reference_i / m)|. Where the reference has rows inside gaps
 * (more distinct values than anchors, or expected counters of such a reference) the true D may exceed d by at
 * most the largest over gaps of the smaller of the two shares in it. Counts may be real and totals may
 * differ.
 *
 * O(cells). Agrees with the statistic of `scipy.stats.ks_2samp`.
 *
 * @throws RangeError when the lengths differ or a side is empty
 * @example cellsDistance(Float64Array.of(0, 1, 0), Float64Array.of(1, 0, 0)).d // 1
 */
export function cellsDistance(reference: Float64Array, current: Float64Array): CellsDistance {
  if (reference.length !== current.length) throw new RangeError("cellsDistance needs the same cells twice");
  const [m, n] = sumsOf(reference, current);
  if (!(m > 0 && n > 0)) throw new RangeError("cellsDistance needs two sides that are not empty");
  let difference = 0;
  let largest = 0;
  let atCell = 0;
  let inOneGap = 0;
  // A gap and the anchor at its upper end at a time. At the end of the last gap the distance is 0 again.
  const last = reference.length - 1;
  for (let cell = 0; cell < last; cell += 2) {
    const before = reference[cell]! * n;
    const now = current[cell]! * m;
    const below = difference + (now - before);
    difference = below + (current[cell + 1]! * m - reference[cell + 1]! * n);
    if (before > inOneGap && now > inOneGap) inOneGap = Math.min(before, now);
    if (below > largest || below < -largest) {
      largest = Math.abs(below);
      atCell = cell;
    }
    if (difference > largest || difference < -largest) {
      largest = Math.abs(difference);
      atCell = cell + 1;
    }
  }
  if (last % 2 === 0) inOneGap = Math.max(inOneGap, Math.min(reference[last]! * n, current[last]! * m));
  return { d: Math.min(1, largest / m / n), atCell, dErrorBound: inOneGap / m / n };
}
