import { type ColumnCounts, emptyCounts } from "@/lib/ingest/counters";
import type { LoadedColumn, LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { OtherSide } from "./compare-column";
import { remapCells } from "./remap-cells";
import { categoricalSideOfCounts, numericSideOfCounts } from "./side-counts";
import { type WindowCounts, wholeCounts } from "./window-counts";

/**
 * Another window, as what each column of the reference is held against. Its counters may be those of another
 * reference, whose anchors and categories are then translated.
 */
export function otherSides(
  reference: LoadedReference,
  counts: WindowCounts,
  countedAgainst: LoadedReference | null,
): Map<number, OtherSide> {
  return new Map(
    [...reference.columns].map(([id, column]) => {
      const own = countedAgainst?.columns.get(id);
      const window = counts.columns.get(id);
      const usable = own?.kind === column.kind && window ? wholeCounts(window) : null;
      return [id, sideOf(column, usable && own ? { counts: usable, own } : null)];
    }),
  );
}

function sideOf(column: LoadedColumn, other: { counts: ColumnCounts; own: LoadedColumn } | null): OtherSide {
  const counts = other?.counts ?? emptyCounts(column);
  const own = other?.own ?? column;
  if (column.kind === "categorical") {
    return { kind: "categorical", side: categoricalSideOfCounts(counts, own.categories) };
  }
  return {
    kind: "numeric",
    side: remapCells(numericSideOfCounts(counts), own.anchors, column.anchors),
  };
}
