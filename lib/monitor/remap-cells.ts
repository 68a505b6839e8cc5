import { cellIndex } from "@/lib/stats";
import type { NumericSide } from "./side-counts";

/**
 * Counts in the rank cells of `from` anchors as counts in those of `to`. A value on an anchor goes where it belongs;
 * the values of a gap are spread evenly over it, so a distance errs by at most the largest gap's share that is split.
 */
export function remapCells(side: NumericSide, from: Float64Array, to: Float64Array): NumericSide {
  if (sameAnchors(from, to)) return side;
  const index = cellIndex(to);
  const cells = new Float64Array(index.cells);
  let largestSplit = 0;
  for (let cell = 0; cell < side.cells.length; cell++) {
    const rows = side.cells[cell]!;
    if (rows === 0) continue;
    const low = cell % 2 === 1 ? from[cell >> 1]! : (from[(cell >> 1) - 1] ?? side.minimum);
    const high = cell % 2 === 1 ? low : (from[cell >> 1] ?? side.maximum);
    if (spreadOver(cells, index.cellOf(low), index.cellOf(high), { low, high, rows }, to)) {
      largestSplit = Math.max(largestSplit, rows);
    }
  }
  const cellsError = side.count > 0 ? largestSplit / side.count : 0;
  return { ...side, cells, cellsError };
}

/** Adds the rows of one gap to the cells that it covers; true when they are more than one. */
function spreadOver(
  cells: Float64Array,
  first: number,
  last: number,
  gap: { readonly low: number; readonly high: number; readonly rows: number },
  anchors: Float64Array,
): boolean {
  const { low, high, rows } = gap;
  if (first === last || !(high > low)) {
    cells[first]! += rows;
    return false;
  }
  let placed = 0;
  let widest = first;
  let most = -1;
  for (let cell = first; cell <= last; cell++) {
    if (cell % 2 === 1) continue;
    const from = Math.max(low, anchors[(cell >> 1) - 1] ?? low);
    const to = Math.min(high, anchors[cell >> 1] ?? high);
    const share = Math.max(0, to - from) / (high - low);
    cells[cell]! += rows * share;
    placed += rows * share;
    if (share > most) [most, widest] = [share, cell];
  }
  cells[widest]! += rows - placed;
  return true;
}

function sameAnchors(left: Float64Array, right: Float64Array): boolean {
  return left === right || (left.length === right.length && left.every((value, at) => value === right[at]));
}
