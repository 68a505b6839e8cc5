export interface RankAnchors {
  /** Distinct reference values (or quantile points of them), ascending. */
  readonly values: Float64Array;
  /**
   * Share of the reference rows in each of the k + 1 gaps: below the first anchor, between two, above the
   * last.
   */
  readonly gapMass: Float64Array;
  /** Whether every distinct reference value is an anchor; then no gap holds a reference row. */
  readonly exact: boolean;
}

/**
 * The anchors of a numeric column: the reference's distinct values r_1 < ... < r_k, which cut the line
 * into the 2k + 1 cells of {@link cellIndex}.
 *
 * With more than `limit` distinct values the anchors are `limit` quantile points: the rows number
 * round(i (m - 1) / (limit - 1)) of the sorted reference, the smallest and the largest among them. A gap then
 * holds fewer than (m - 1) / (limit - 1) + 1 reference rows, and that share bounds the error of D.
 * Negative zero becomes zero.
 *
 * @param sortedReference finite values, ascending, at least one
 * @throws RangeError when the reference is empty, unsorted or not finite
 * @example rankAnchors(Float64Array.of(1, 2, 2, 5)).values // 1, 2, 5
 */
export function rankAnchors(sortedReference: Float64Array, limit = 10_000): RankAnchors {
  const m = sortedReference.length;
  if (m === 0) throw new RangeError("rankAnchors needs at least one reference value");
  if (limit < 2) throw new RangeError("rankAnchors needs a limit of at least two anchors");
  if (countDistinct(sortedReference) <= limit) {
    const values = distinctOf(sortedReference);
    return { values, gapMass: new Float64Array(values.length + 1), exact: true };
  }
  const points = Float64Array.from({ length: limit }, (_, i) => {
    return sortedReference[Math.round((i * (m - 1)) / (limit - 1))]!;
  });
  const values = distinctOf(points);
  return { values, gapMass: massBetween(sortedReference, values), exact: false };
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const value of sorted) {
    if (!(value >= previous) || value === Number.NEGATIVE_INFINITY || value === Number.POSITIVE_INFINITY) {
      throw new RangeError("rankAnchors needs finite values in ascending order");
    }
    if (value !== previous) distinct++;
    previous = value;
  }
  return distinct;
}

function distinctOf(sorted: Float64Array): Float64Array {
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]).map((value) => value + 0);
}

function massBetween(sorted: Float64Array, anchors: Float64Array): Float64Array {
  const mass = new Float64Array(anchors.length + 1);
  let gap = 0;
  for (const value of sorted) {
    while (gap < anchors.length && anchors[gap]! < value) gap++;
    if (anchors[gap] !== value) mass[gap]! += 1 / sorted.length;
  }
  return mass;
}
