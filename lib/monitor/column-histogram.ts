import type { Histogram } from "@/lib/contracts/common";
import { type CellCounts, histogramFromCells } from "@/lib/stats";

/** Both sides as shares of their values in the same bins, and what lies beyond them. */
export function columnHistogram(
  edges: Float64Array,
  current: CellCounts,
  reference: CellCounts | null,
): Histogram {
  const now = sharesOf(edges, current);
  const before = reference && sharesOf(edges, reference);
  return {
    edges: Array.from(edges),
    reference: before?.bins ?? null,
    current: now.bins,
    below: { reference: before?.below ?? 0, current: now.below },
    above: { reference: before?.above ?? 0, current: now.above },
  };
}

function sharesOf(edges: Float64Array, column: CellCounts): { bins: number[]; below: number; above: number } {
  const total = column.cells.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return { bins: Array.from({ length: edges.length - 1 }, () => 0), below: 0, above: 0 };
  const first = edges[0]!;
  const last = edges[edges.length - 1]!;
  const bins = Array.from(histogramFromCells(column, edges), (count) => count / total);
  const inside = bins.reduce((sum, share) => sum + share, 0);
  const fromFirst = Float64Array.of(first, Math.max(last, column.max));
  const below = column.min < first ? Math.max(0, 1 - histogramFromCells(column, fromFirst)[0]! / total) : 0;
  const above = column.max > last ? Math.max(0, 1 - inside - below) : 0;
  return { bins, below, above };
}
