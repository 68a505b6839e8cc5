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
  const block = Math.min(BLOCK, values.length);
  const cells = new Int32Array(block);
  const others = new Int32Array(block);
  const present = new Float64Array(block);
  const last = counts.length - 1;
  let moments = NO_MOMENTS;
  let belowSum = 0;
  let aboveSum = 0;
  for (let from = 0; from < values.length; from += BLOCK) {
    const size = Math.min(BLOCK, values.length - from);
    index.cellsInto(values, from, size, cells);
    const left = countFound(cells, size, counts, others);
    let missing = 0;
    for (let i = 0; i < left; i++) {
      const value = values[from + others[i]!]!;
      const cell = index.cellOf(value);
      if (cell >= 0) counts[cell]! += 1;
      else missing++;
      if (cell === 0) belowSum += value;
      else if (cell === last) aboveSum += value;
    }
    const part =
      missing === 0
        ? momentsOf(values, from, size)
        : momentsOf(present, 0, copyPresent(values, from, size, present));
    moments = mergeMoments(moments, part);
  }
  const missing = values.length - moments.count;
  return { ...moments, missing, belowSum: saturate(belowSum), aboveSum: saturate(aboveSum) };
}

/**
 * Counts the cells that were found; the positions of the others go to the start of `others`. Four at a time: an
 * engine that looks up where the arrays lie once in a turn then does it a quarter as often.
 */
function countFound(cells: Int32Array, size: number, counts: Float64Array, others: Int32Array): number {
  let left = 0;
  let i = 0;
  for (; i + 3 < size; i += 4) {
    left = countOne(cells[i]!, i, counts, others, left);
    left = countOne(cells[i + 1]!, i + 1, counts, others, left);
    left = countOne(cells[i + 2]!, i + 2, counts, others, left);
    left = countOne(cells[i + 3]!, i + 3, counts, others, left);
  }
  for (; i < size; i++) left = countOne(cells[i]!, i, counts, others, left);
  return left;
}

function countOne(cell: number, i: number, counts: Float64Array, others: Int32Array, left: number): number {
  if (cell >= 0) {
    counts[cell]! += 1;
    return left;
  }
  others[left] = i;
  return left + 1;
}

/** Copies the values that are not missing to the start of `present`. */
function copyPresent(values: Float64Array, from: number, size: number, present: Float64Array): number {
  let count = 0;
  for (let i = from; i < from + size; i++) if (Number.isFinite(values[i])) present[count++] = values[i]!;
  return count;
}

/** Moments of values[from .. from + count), none of them missing. */
function momentsOf(values: Float64Array, from: number, count: number): Moments {
  if (count === 0) return NO_MOMENTS;
  const origin = values[from]!;
  let away = 0;
  let squares = 0;
  let sum = 0;
  let min = origin;
  let max = origin;
  for (let i = from; i < from + count; i++) {
    const value = values[i]!;
    const delta = value - origin;
    away += delta;
    squares += delta * delta;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = origin + away / count;
  const m2 = Math.max(0, squares - away * (away / count));
  if (!Number.isFinite(squares)) return momentsOfExtremes(values, from, count, min, max);
  return { count, mean, m2, min: min + 0, max: max + 0, sum: saturate(sum) };
}

/** Where squares leave the range of a double: the mean by small steps, the spread as large as can be. */
function momentsOfExtremes(
  values: Float64Array,
  from: number,
  count: number,
  min: number,
  max: number,
): Moments {
  let mean = 0;
  for (let i = from; i < from + count; i++) mean += values[i]! / count;
  return { count, mean, m2: Number.MAX_VALUE, min: min + 0, max: max + 0, sum: saturate(mean * count) };
}
