import type { Moments } from "@/lib/contracts/common";
import { emptyCounts } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { columnMoments } from "./column-moments";
import { referenceSide } from "./reference-side";
import { numericSideOfCounts, numericSideOfReference } from "./side-counts";
import { type ColumnWindow, wholeCounts } from "./window-counts";

/** The values that a reference's cells stand for; none without a reference. */
export const anchorsOf = (reference: LoadedReference | null, columnId: number): Float64Array =>
  reference?.columns.get(columnId)?.anchors ?? new Float64Array(0);

/** A window in the anchors that it was counted in: those of another version would blur its quantiles. */
export function windowMoments(
  reference: LoadedReference | null,
  columnId: number,
  window: ColumnWindow | undefined,
): Moments {
  const anchors = anchorsOf(reference, columnId);
  const none = { columnId, kind: "numeric", cells: 2 * anchors.length + 1 } as const;
  return columnMoments(numericSideOfCounts(window ? wholeCounts(window) : emptyCounts(none)), anchors);
}

export function referenceMoments(
  reference: LoadedReference | null,
  columnId: number,
  segmentId: number,
): Moments | null {
  const column = reference?.columns.get(columnId);
  if (!reference || !column) return null;
  return columnMoments(numericSideOfReference(referenceSide(reference, column, segmentId)), column.anchors);
}

/**
 * Why a side has no median to be held against; null when it has one.
 * @param label the reference, the period before, version 2
 */
export function whyNoMedian(label: string, moments: Moments | null): string | null {
  if (moments?.median != null) return null;
  if (!moments || moments.rows === 0) return `${label} has no predictions`;
  if (moments.mean === null) return `${label} logged no confidence`;
  return `${label} has no reference, whose values its quantiles would need`;
}
