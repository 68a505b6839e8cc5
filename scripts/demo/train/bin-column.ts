/** Values of a column as small whole numbers; bin 0 is missing, bin b > 0 holds values up to edges[b - 1]. */
export interface BinnedColumn {
  readonly bins: Uint8Array;
  readonly edges: Float64Array;
}

const MAX_BINS = 128;

/** Cuts between neighbouring values: between all of them when they are few, else where a bin's share is full. */
function chooseEdges(column: Float64Array): Float64Array {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.reduce(
    (count, value, i) => (i > 0 && value === sorted[i - 1] ? count : count + 1),
    0,
  );
  const rowsPerBin = distinct <= MAX_BINS ? 0 : sorted.length / MAX_BINS;
  const edges: number[] = [];
  for (let i = 1; i < sorted.length; i++) {
    const below = sorted[i - 1]!;
    const above = sorted[i]!;
    if (below === above || i < (edges.length + 1) * rowsPerBin) continue;
    edges.push(Number(((below + above) / 2).toPrecision(9)));
  }
  return Float64Array.from(edges);
}

export function binColumn(column: Float64Array): BinnedColumn {
  const edges = chooseEdges(column);
  const bins = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (Number.isNaN(value)) continue;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[middle]! < value) low = middle + 1;
      else high = middle;
    }
    bins[row] = low + 1;
  }
  return { bins, edges };
}
