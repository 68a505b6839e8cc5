import { type ColumnCounts, emptyCounts } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import type { CellCounts } from "@/lib/stats";
import { type AlignedCategories, alignCategories } from "./aligned-categories";
import type { OtherSide } from "./compare-column";
import { type ReferenceSide, referenceSide } from "./reference-side";
import {
  type CategoricalSide,
  categoricalSideOfCounts,
  categoricalSideOfReference,
  type NumericSide,
  numericSideOfCounts,
  numericSideOfReference,
} from "./side-counts";
import { stratumOfHour } from "./stratum-of-hour";
import { type ColumnWindow, wholeCounts } from "./window-counts";
import { type WindowEvidence, windowEvidence } from "./window-evidence";

/** A column's window beside what it is held against, as charts draw them. */
export interface ColumnPicture {
  readonly column: ColumnRecord;
  readonly side: ReferenceSide | null;
  readonly counts: ColumnCounts;
  readonly other: OtherSide | undefined;
  /** What the reference leads one to expect at these hours of the week; null where the policy does not expect so. */
  readonly evidence: WindowEvidence | null;
}

export function columnPicture(
  model: ModelRecord,
  reference: LoadedReference | null,
  column: ColumnRecord,
  window: ColumnWindow | undefined,
  scope: { readonly segmentId: number; readonly other: OtherSide | undefined },
): ColumnPicture {
  const loaded = reference?.columns.get(column.id);
  const side = reference && loaded ? referenceSide(reference, loaded, scope.segmentId) : null;
  const cells = loaded?.cells ?? (column.kind === "numeric" ? 1 : 0);
  const counts = window
    ? wholeCounts(window)
    : emptyCounts({ columnId: column.id, kind: column.kind, cells });
  const expects = side?.seasonal && !scope.other && model.policy === "budget" && window;
  const evidence = expects ? windowEvidence(side, window, stratumOfHour(model.timeZone)) : null;
  return {
    column,
    side,
    counts,
    other: scope.other,
    evidence: evidence && evidence.sizes.n > 0 ? evidence : null,
  };
}

export interface NumericPicture {
  readonly anchors: Float64Array;
  readonly before: NumericSide | null;
  readonly now: NumericSide;
  /** The lines to draw: what is there, and what is expected of it. */
  readonly current: CellCounts;
  readonly reference: CellCounts | null;
  /** Whether `reference` is by hour of week. */
  readonly seasonal: boolean;
}

export function numericPicture({ side, counts, other, evidence }: ColumnPicture): NumericPicture {
  const anchors = side?.column.anchors ?? new Float64Array(0);
  const now = numericSideOfCounts(counts);
  const before = other?.kind === "numeric" ? other.side : side && numericSideOfReference(side);
  const withCells = ({ minimum, maximum }: NumericSide, cells: Float64Array): CellCounts => ({
    anchors,
    cells,
    min: minimum,
    max: maximum,
  });
  return {
    anchors,
    before,
    now,
    current: withCells(now, evidence?.observed ?? now.cells),
    reference: before && before.count > 0 ? withCells(before, evidence?.expected ?? before.cells) : null,
    seasonal: evidence !== null,
  };
}

export interface CategoricalPicture extends AlignedCategories {
  readonly beforeSide: CategoricalSide | null;
  readonly nowSide: CategoricalSide;
  /** Expected rows by category name, with their sum. */
  readonly expected: { readonly rows: ReadonlyMap<string, number>; readonly total: number } | null;
}

export function categoricalPicture({ side, counts, other, evidence }: ColumnPicture): CategoricalPicture {
  const nowSide = categoricalSideOfCounts(counts, side?.column.categories ?? []);
  const beforeSide = other?.kind === "categorical" ? other.side : side && categoricalSideOfReference(side);
  const none: CategoricalSide = { counts: new Map(), other: 0, count: 0, missing: 0 };
  return {
    ...alignCategories(beforeSide ?? none, nowSide),
    beforeSide,
    nowSide,
    expected: evidence && {
      rows: new Map(evidence.categories.map((category, at) => [category, evidence.expected[at]!])),
      total: evidence.sizes.n,
    },
  };
}
