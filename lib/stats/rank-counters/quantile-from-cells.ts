import { sumOf } from "../kernels/sum-of";

export interface CellCounts {
  /** The anchors of the column, ascending. */
  readonly anchors: Float64Array;
  /** Counts of the 2k + 1 rank cells. */
  readonly cells: Float64Array;
  /** Smallest and largest value behind the counts; they close the two outer cells. */
  readonly min: number;
  readonly max: number;
}

/**
 * A quantile from rank counters: the smallest value with at least `share` of the values at or below it
 * (`numpy.quantile(method="inverted_cdf")`). Exact when it falls on an anchor; inside a gap the
 * values are taken to be spread evenly, so the error is at most the width of that gap.
 *
 * @param share from 0 to 1; 0.5 is the median
 * @throws RangeError when there are no values or the share lies outside [0, 1]
 */
export function quantileFromCells(column: CellCounts, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError("quantileFromCells needs a share from 0 to 1");
  const { cells } = column;
  const total = sumOf(cells);
  if (!(total > 0)) throw new RangeError("quantileFromCells needs at least one value");
  const rank = Math.max(share * total, Math.min(1, total));
  let below = 0;
  let filled = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const count = cells[cell]!;
    if (count === 0) continue;
    filled = cell;
    if (below + count >= rank * (1 - 4 * Number.EPSILON)) {
      return valueInCell(column, cell, Math.min(1, (rank - below) / count));
    }
    below += count;
  }
  return valueInCell(column, filled, 1);
}

/** The two ends of a cell: an anchor twice for odd cells, the gap for even ones, closed by min and max. */
export function cellSpan(column: CellCounts, cell: number): { low: number; high: number } {
  const { anchors, min, max } = column;
  const at = cell >> 1;
  if (cell % 2 === 1) return { low: anchors[at]!, high: anchors[at]! };
  const low = at === 0 ? Math.min(min, anchors[0]!) : anchors[at - 1]!;
  const high = at === anchors.length ? Math.max(max, anchors[at - 1]!) : anchors[at]!;
  return { low: Math.max(low, min), high: Math.min(high, max) };
}

function valueInCell(column: CellCounts, cell: number, part: number): number {
  const { low, high } = cellSpan(column, cell);
  return low * (1 - part) + high * part;
}
