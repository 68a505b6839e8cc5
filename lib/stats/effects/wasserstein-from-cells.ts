import { sumsOf } from "../kernels/sum-of";

export interface WassersteinColumn {
  /** Anchors of the column, ascending. */
  readonly anchors: Float64Array;
  /** Counts per rank cell, 2k + 1 each. */
  readonly reference: Float64Array;
  readonly current: Float64Array;
  /** Sums of the current values below and above all anchors, as {@link foldInto} gives them. */
  readonly belowSum: number;
  readonly aboveSum: number;
  /** Standard deviation of the reference, ddof 0. */
  readonly standardDeviation: number;
}

export interface WassersteinFromCells {
  /** Wasserstein-1 in reference standard deviations. */
  readonly distance: number;
  /** The true distance lies within this of `distance`. */
  readonly errorBound: number;
}

/**
 * {@link wasserstein} from rank counters. The values outside the anchors count with their exact sums; those
 * in a gap between two anchors are taken to stand in its middle, which is wrong by at most half the gap's
 * width each, and that is the error bound. undefined when the reference does not vary. O(cells).
 *
 * @throws RangeError when the counts do not fit the anchors or a side is empty
 */
export function wassersteinFromCells(column: WassersteinColumn): WassersteinFromCells | undefined {
  const { anchors, reference, current, belowSum, aboveSum, standardDeviation } = column;
  const k = anchors.length;
  if (reference.length !== 2 * k + 1 || current.length !== 2 * k + 1) {
    throw new RangeError("wassersteinFromCells needs 2k + 1 counts on both sides for k anchors");
  }
  const [m, n] = sumsOf(reference, current);
  if (!(m > 0 && n > 0)) throw new RangeError("wassersteinFromCells needs two sides that are not empty");
  if (standardDeviation === 0) return undefined;
  const outside =
    Math.max(0, current[0]! * anchors[0]! - belowSum) +
    Math.max(0, aboveSum - current[2 * k]! * anchors[k - 1]!);
  let area = 0;
  let uncertain = 0;
  let difference = current[0]! * m - reference[0]! * n;
  let lowerHalf = anchors[0]! / 2;
  for (let i = 0; i + 1 < k; i++) {
    const upperHalf = anchors[i + 1]! / 2;
    const halfWidth = upperHalf - lowerHalf;
    lowerHalf = upperHalf;
    const before = reference[2 * i + 2]! * n;
    const now = current[2 * i + 2]! * m;
    const atAnchor = current[2 * i + 1]! * m - reference[2 * i + 1]! * n;
    const start = difference + atAnchor;
    difference += atAnchor + (now - before);
    area += (Math.abs(start) + Math.abs(difference)) * halfWidth;
    uncertain += (before + now) * halfWidth;
  }
  return {
    distance: (outside / n + area / m / n) / standardDeviation,
    errorBound: uncertain / m / n / standardDeviation,
  };
}
