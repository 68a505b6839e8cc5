import { type CellCounts, cellSpan } from "./quantile-from-cells";

/**
 * Counts per bin from rank counters. Bins are [e_0, e_1), [e_1, e_2), ..., the last one closed on both sides,
 * as `numpy.histogram`; values outside the edges are left out. A value equal to an anchor goes to its bin
 * exactly; the values inside a gap are taken to be spread evenly over it, so only bins that cut a gap are
 * approximate.
 *
 * @param edges ascending, at least two
 * @returns one count per bin (real where a gap is cut)
 */
export function histogramFromCells(column: CellCounts, edges: Float64Array): Float64Array {
  if (edges.length < 2) throw new RangeError("histogramFromCells needs at least two edges");
  const bins = new Float64Array(edges.length - 1);
  const last = edges[bins.length]!;
  let start = 0;
  for (let cell = 0; cell < column.cells.length; cell++) {
    const count = column.cells[cell]!;
    if (count === 0) continue;
    const { low, high } = cellSpan(column, cell);
    while (start < bins.length - 1 && edges[start + 1]! <= low) start++;
    if (low === high) {
      if (low >= edges[start]! && low <= last) bins[start]! += count;
      continue;
    }
    for (let bin = start; bin < bins.length && edges[bin]! < high; bin++) {
      const inside = Math.min(high, edges[bin + 1]!) - Math.max(low, edges[bin]!);
      if (inside > 0) bins[bin]! += count * (inside / (high - low));
    }
  }
  return bins;
}
