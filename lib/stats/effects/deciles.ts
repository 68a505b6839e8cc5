import { sumOf } from "../kernels/sum-of";

/**
 * The reference's decile edges from its rank counters: edge k (1 to 9) is the smallest anchor with at least k
 * tenths of the reference at or below it (`numpy.quantile(method="inverted_cdf")`), equal edges merged. With
 * quantile anchors an edge may lie one anchor higher than the reference's own.
 *
 * @param anchors ascending
 * @param reference the reference's counts per rank cell
 * @returns one to nine ascending edges; they cut the line into (-inf, e_1], (e_1, e_2], ..., (e_last, +inf)
 */
export function decileEdges(anchors: Float64Array, reference: Float64Array): Float64Array {
  if (reference.length !== 2 * anchors.length + 1) throw new RangeError("decileEdges needs 2k + 1 counts");
  const total = sumOf(reference);
  if (!(total > 0)) throw new RangeError("decileEdges needs a reference that is not empty");
  const edges: number[] = [];
  let below = reference[0]!;
  let tenth = 1;
  for (let i = 0; i < anchors.length && tenth <= 9; i++) {
    below += reference[2 * i + 1]!;
    if (10 * below >= tenth * total) edges.push(anchors[i]!);
    while (tenth <= 9 && 10 * below >= tenth * total) tenth++;
    below += reference[2 * i + 2]!;
  }
  return Float64Array.from(edges);
}

/** Counts per decile cell from counts per rank cell; the edges are anchors, so nothing is approximated. */
export function decileCells(anchors: Float64Array, edges: Float64Array, cells: Float64Array): Float64Array {
  if (cells.length !== 2 * anchors.length + 1) throw new RangeError("decileCells needs 2k + 1 counts");
  const counts = new Float64Array(edges.length + 1);
  let decile = 0;
  let count = 0;
  for (let i = 0; i < anchors.length; i++) {
    count += cells[2 * i]! + cells[2 * i + 1]!;
    if (decile < edges.length && anchors[i]! >= edges[decile]!) {
      counts[decile++] = count;
      count = 0;
    }
  }
  counts[decile] = count + cells[2 * anchors.length]!;
  return counts;
}

/** The decile cell of one value: how many edges lie below it. */
export function decileOf(edges: Float64Array, value: number): number {
  let decile = 0;
  while (decile < edges.length && edges[decile]! < value) decile++;
  return decile;
}
