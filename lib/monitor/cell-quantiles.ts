import type { CellCounts } from "@/lib/stats";
import { cellSpan } from "@/lib/stats/rank-counters/quantile-from-cells";

/** Several quantiles in one pass, each as `quantileFromCells` gives it; null when there are no values. */
export function cellQuantiles(column: CellCounts, shares: readonly number[]): (number | null)[] {
  const { cells } = column;
  let total = 0;
  for (const count of cells) total += count;
  if (total <= 0 || column.anchors.length === 0) return shares.map(() => null);
  const results: (number | null)[] = shares.map(() => null);
  let below = 0;
  let next = 0;
  for (let cell = 0; cell < cells.length && next < shares.length; cell++) {
    const count = cells[cell]!;
    if (count === 0) continue;
    while (next < shares.length) {
      const rank = Math.max(shares[next]! * total, Math.min(1, total));
      if (below + count < rank * (1 - 4 * Number.EPSILON)) break;
      const { low, high } = cellSpan(column, cell);
      const part = Math.min(1, (rank - below) / count);
      results[next++] = low * (1 - part) + high * part;
    }
    below += count;
  }
  return results;
}
