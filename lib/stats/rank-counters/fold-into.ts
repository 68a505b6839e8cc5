import type { CellIndex } from "./cell-index";
import { type Moments, NO_MOMENTS, saturate } from "./moments";

export interface Fold extends Moments {
  /** Values that were NaN or infinite. */
  readonly missing: number;
  /** Sum of the values below all anchors (cell 0) and above all anchors (the last cell). */
  readonly belowSum: number;
  readonly aboveSum: number;
}

/**
 * Adds the cells of a column's values to `counts` and returns the column's moments (Welford 1962).
 *
 * Everything it yields adds up over batches: counts by addition, moments by {@link mergeMoments}, the rest by
 * addition. Missing values (NaN, infinities) are only counted.
 *
 * @param counts one number per cell of the index; written to
 * @throws RangeError when `counts` does not fit the index
 * @example foldInto(cellIndex(Float64Array.of(1, 2)), Float64Array.of(1, 1.5, NaN), counts).missing // 1
 */
export function foldInto(index: CellIndex, values: Float64Array, counts: Float64Array): Fold {
  if (counts.length !== index.cells) throw new RangeError(`foldInto needs ${index.cells} counts`);
  const last = index.cells - 1;
  let count = 0;
  let mean = 0;
  let m2 = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let belowSum = 0;
  let aboveSum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const cell = index.cellOf(value);
    if (cell < 0) continue;
    counts[cell]! += 1;
    count++;
    sum += value;
    const delta = value - mean;
    mean += delta / count;
    m2 += delta * (value - mean);
    if (value < min) min = value;
    if (value > max) max = value;
    if (cell === 0) belowSum += value;
    else if (cell === last) aboveSum += value;
  }
  const missing = values.length - count;
  if (count === 0) return { ...NO_MOMENTS, missing, belowSum, aboveSum };
  if (!Number.isFinite(m2)) mean = meanOfExtremes(values, count);
  return {
    count,
    mean,
    m2: Number.isFinite(m2) ? m2 : Number.MAX_VALUE,
    min: min + 0,
    max: max + 0,
    sum: saturate(sum),
    missing,
    belowSum: saturate(belowSum),
    aboveSum: saturate(aboveSum),
  };
}

/** The mean where differences or squares of the values leave the range of a double. */
function meanOfExtremes(values: Float64Array, count: number): number {
  let mean = 0;
  for (const value of values) if (Number.isFinite(value)) mean += value / count;
  return mean;
}
