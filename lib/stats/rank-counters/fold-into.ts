import type { CellIndex } from "./cell-index";
import { type Moments, mergeMoments, NO_MOMENTS, saturate } from "./moments";

export interface Fold extends Moments {
  /** Values that were NaN or infinite. */
  readonly missing: number;
  /** Sum of the values below all anchors (cell 0) and above all anchors (the last cell). */
  readonly belowSum: number;
  readonly aboveSum: number;
}

const BLOCK = 1024;

/**
 * Adds the cells of a column's values to `counts` and returns the column's moments.
 *
 * Everything it yields adds up over batches: counts by addition, moments by {@link mergeMoments}, the rest by
 * addition. Missing values (NaN, infinities) are only counted. Worked in blocks: first the cells, then the
 * counts, and the moments about a value of the block, merged over blocks (Chan, Golub & LeVeque 1979), which
 * is as safe against cancellation as Welford's update and free of its division.
 *
 * @param counts one number per cell of the index; written to
 * @throws RangeError when `counts` does not fit the index
 * @example foldInto(cellIndex(Float64Array.of(1, 2)), Float64Array.of(1, 1.5, NaN), counts).missing // 1
 */
export function foldInto(index: CellIndex, values: Float64Array, counts: Float64Array): Fold {
  if (counts.length !== index.cells) throw new RangeError(`foldInto needs ${index.cells} counts`);
  const cells = new Int32Array(Math.min(BLOCK, values.length));
  let moments = NO_MOMENTS;
  let belowSum = 0;
  let aboveSum = 0;
  for (let from = 0; from < values.length; from += BLOCK) {
    const size = Math.min(BLOCK, values.length - from);
    index.cellsInto(values, from, size, cells);
    const last = counts.length - 1;
    for (let i = 0; i < size; i++) {
      const cell = cells[i]!;
      if (cell > 0 && cell < last) {
        counts[cell]! += 1;
      } else if (cell >= 0) {
        counts[cell]! += 1;
        if (cell === 0) belowSum += values[from + i]!;
        if (cell === last) aboveSum += values[from + i]!;
      }
    }
    moments = mergeMoments(moments, momentsOfBlock(values, from, size, cells));
  }
  const missing = values.length - moments.count;
  return { ...moments, missing, belowSum: saturate(belowSum), aboveSum: saturate(aboveSum) };
}

/** Moments of the values whose cell is not -1. */
function momentsOfBlock(values: Float64Array, from: number, size: number, cells: Int32Array): Moments {
  let start = 0;
  while (start < size && cells[start]! < 0) start++;
  if (start === size) return NO_MOMENTS;
  const origin = values[from + start]!;
  let count = 0;
  let away = 0;
  let squares = 0;
  let sum = 0;
  let min = origin;
  let max = origin;
  for (let i = start; i < size; i++) {
    if (cells[i]! < 0) continue;
    const value = values[from + i]!;
    const delta = value - origin;
    count++;
    away += delta;
    squares += delta * delta;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = origin + away / count;
  const m2 = Math.max(0, squares - away * (away / count));
  if (!Number.isFinite(squares)) return momentsOfExtremes(values, from, size, count, min, max);
  return { count, mean, m2, min: min + 0, max: max + 0, sum: saturate(sum) };
}

/** Where squares leave the range of a double: the mean by small steps, the spread as large as can be. */
function momentsOfExtremes(
  values: Float64Array,
  from: number,
  size: number,
  count: number,
  min: number,
  max: number,
): Moments {
  let mean = 0;
  for (let i = from; i < from + size; i++) if (Number.isFinite(values[i])) mean += values[i]! / count;
  return { count, mean, m2: Number.MAX_VALUE, min: min + 0, max: max + 0, sum: saturate(mean * count) };
}
