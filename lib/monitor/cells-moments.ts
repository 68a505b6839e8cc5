/** Mean and standard deviation of counts in rank cells; values inside a gap count as its middle. */
export function cellsMoments(
  anchors: Float64Array,
  cells: Float64Array,
): { mean: number; standardDeviation: number } {
  const last = anchors.length - 1;
  const middleOf = (cell: number) => {
    const at = cell >> 1;
    if (cell % 2 === 1) return anchors[at]!;
    return (anchors[Math.max(0, at - 1)]! + anchors[Math.min(last, at)]!) / 2;
  };
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const rows = cells[cell]!;
    if (rows === 0) continue;
    count += rows;
    const difference = middleOf(cell) - mean;
    mean += (difference * rows) / count;
    squares += rows * difference * (middleOf(cell) - mean);
  }
  return { mean, standardDeviation: count > 0 ? Math.sqrt(Math.max(0, squares) / count) : 0 };
}
