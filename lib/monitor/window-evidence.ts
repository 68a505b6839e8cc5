import type { ColumnCounts } from "@/lib/ingest/counters";
import { expectedCounts, type WindowSizes, windowSizes } from "@/lib/stats";
import { otherCategories } from "./aligned-categories";
import type { ReferenceSide } from "./reference-side";
import { type ColumnWindow, wholeCounts } from "./window-counts";

/** What the policy decides on: the hours that the reference knows, beside what it leads one to expect of them. */
export interface WindowEvidence {
  readonly sizes: WindowSizes;
  /** By rank cell; by category for categories, those that the reference lacks last. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly categories: readonly string[];
}

/** @param stratumOf hour of week of an absolute hour, in the model's time zone */
export function windowEvidence(
  side: ReferenceSide,
  window: ColumnWindow,
  stratumOf: (hour: number) => number,
): WindowEvidence {
  const counts = side.seasonal ? window.known : wholeCounts(window);
  // In the order of time, so that sums round alike however the window was put together.
  const inOrder = [...counts.hours].sort(([left], [right]) => left - right);
  const hours = inOrder.map(([hour, n]) => ({ stratum: side.seasonal ? stratumOf(hour) : 0, n }));
  const sizes = windowSizes(hours, side.strataSizes, Math.max(1, side.count));
  const ofReference = expectedCounts(side.cellOfRow, side.stratumOfRow, sizes.weights, side.column.cells);
  if (side.column.kind === "numeric") {
    return { sizes, observed: counts.cells, expected: ofReference, categories: [] };
  }
  const unseen = unseenCategories(counts);
  const observed = new Float64Array(counts.cells.length + unseen.length);
  observed.set(counts.cells);
  unseen.forEach(([, rows], at) => {
    observed[counts.cells.length + at] = rows;
  });
  const expected = new Float64Array(observed.length);
  expected.set(ofReference);
  return {
    sizes,
    observed,
    expected,
    categories: [...side.column.categories, ...unseen.map(([name]) => name)],
  };
}

function unseenCategories({ unseen, other }: ColumnCounts): [string, number][] {
  return other > 0 ? [...unseen, [otherCategories, other]] : [...unseen];
}
