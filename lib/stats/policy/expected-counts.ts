import { HOURS_OF_WEEK } from "./policy-defaults";

/**
 * Expected counters of a window: E(j) = sum over hours of week of weight x reference rows of cell j in that
 * hour, with the weights of {@link windowSizes}. Rows whose cell is not below `cells` (missing) or whose
 * stratum has no weight (unknown, left out) count nothing. O(reference rows).
 *
 * @param cellOfRow the reference's cell (or category code) per row
 * @param stratumOfRow its hour of week per row, 255 when unknown
 * @param cells number of cells
 */
export function expectedCounts(
  cellOfRow: Uint16Array | Uint32Array,
  stratumOfRow: Uint8Array,
  weights: Float64Array,
  cells: number,
): Float64Array {
  if (cellOfRow.length !== stratumOfRow.length)
    throw new RangeError("expectedCounts needs a stratum per row");
  const byStratum = new Float64Array(256);
  byStratum.set(weights.subarray(0, HOURS_OF_WEEK));
  const expected = new Float64Array(cells);
  for (let row = 0; row < cellOfRow.length; row++) {
    const weight = byStratum[stratumOfRow[row]!]!;
    const cell = cellOfRow[row]!;
    if (weight !== 0 && cell < cells) expected[cell]! += weight;
  }
  return expected;
}
