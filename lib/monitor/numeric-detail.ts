import type { FeatureAnswer } from "@/lib/contracts/feature";
import { type CellCounts, cellsDistance } from "@/lib/stats";
import { columnHistogram } from "./column-histogram";
import { columnMoments } from "./column-moments";
import type { NumericPicture } from "./drawn-column";
import { histogramEdges } from "./histogram-edges";

type NumericDetail = NonNullable<FeatureAnswer["numeric"]>;

const mostCumulativePoints = 400;

/** Both distributions of a numeric column, where they part most, and their figures; null without a reference. */
export function numericDetail(picture: NumericPicture): NumericDetail | null {
  const { anchors, before, now, current, reference, seasonal } = picture;
  if (!before || !reference || anchors.length === 0) return null;
  const referenceMoments = columnMoments(before, anchors);
  return {
    cumulative: cumulativeLines(picture, before.cells),
    gap: seasonal || now.count > 0 ? gapOf(anchors, reference.cells, current.cells) : null,
    histogram: columnHistogram(histogramEdges(reference), current, reference),
    reference: referenceMoments,
    current: columnMoments(now, anchors),
    aboveReferenceP95: shareAbove(current, referenceMoments.p95),
  };
}

function cumulativeLines({ anchors, current, reference, seasonal }: NumericPicture, plain: Float64Array) {
  const whole = cumulativeShares(plain);
  const drawn = cumulativeShares(reference?.cells ?? plain);
  const now = cumulativeShares(current.cells);
  const at = (value: number, cell: number) => ({
    value,
    reference: whole(cell),
    expected: seasonal ? drawn(cell) : null,
    current: now(cell),
  });
  const last = anchors.length - 1;
  const places = Math.min(anchors.length, mostCumulativePoints - 2);
  const inner = Array.from({ length: places }, (_, place) => {
    const anchor = places === 1 ? 0 : Math.round((place * last) / (places - 1));
    return at(anchors[anchor]!, 2 * anchor + 1);
  });
  const below = current.min < anchors[0]! ? [{ ...at(current.min, 0), current: 0 }] : [];
  const above = current.max > anchors[last]! ? [at(current.max, 2 * anchors.length)] : [];
  return [...below, ...inner, ...above];
}

/** Share of the counts up to and including a cell. */
function cumulativeShares(cells: Float64Array): (cell: number) => number {
  const sums = new Float64Array(cells.length);
  let sum = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    sum += cells[cell]!;
    sums[cell] = sum;
  }
  return (cell) => (sum > 0 ? sums[cell]! / sum : 0);
}

function gapOf(anchors: Float64Array, before: Float64Array, now: Float64Array): NumericDetail["gap"] {
  const [was, is] = [cumulativeShares(before), cumulativeShares(now)];
  if (was(before.length - 1) === 0 || is(now.length - 1) === 0) return null;
  const { d, atCell } = cellsDistance(before, now);
  const value = anchors[Math.min(anchors.length - 1, atCell >> 1)]!;
  return { value, reference: was(atCell), current: is(atCell), d };
}

/** Share of the counts above a reference value. */
function shareAbove({ anchors, cells }: CellCounts, value: number | null): number | null {
  if (value === null) return null;
  let total = 0;
  let above = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    total += cells[cell]!;
    const low = cell % 2 === 1 ? anchors[cell >> 1]! : (anchors[(cell >> 1) - 1] ?? Number.NEGATIVE_INFINITY);
    if (cell % 2 === 1 ? low > value : low >= value) above += cells[cell]!;
  }
  return total > 0 ? above / total : null;
}
