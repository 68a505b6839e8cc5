import type { Effects, PlainTest } from "@/lib/contracts/drift";
import {
  decileCells,
  decileEdges,
  jensenShannonDistance,
  populationStability,
  totalVariation,
  wassersteinFromCells,
} from "@/lib/stats";
import type { AlignedCategories } from "./aligned-categories";
import type { NumericSide } from "./side-counts";

export const noEffects: Effects = {
  d: null,
  populationStability: null,
  jensenShannon: null,
  wasserstein: null,
  wassersteinErrorBound: null,
  cramersV: null,
  totalVariation: null,
};

export function numericEffects(
  anchors: Float64Array,
  before: NumericSide,
  now: NumericSide,
  plain: PlainTest,
): Effects {
  if (plain.status !== "tested") return noEffects;
  const edges = decileEdges(anchors, before.cells);
  const deciles = [
    decileCells(anchors, edges, before.cells),
    decileCells(anchors, edges, now.cells),
  ] as const;
  const distance = wassersteinOf(anchors, before, now);
  return {
    ...noEffects,
    d: plain.statistic,
    populationStability: populationStability(...deciles),
    jensenShannon: jensenShannonDistance(...deciles),
    wasserstein: distance?.distance ?? null,
    wassersteinErrorBound: distance?.errorBound ?? null,
  };
}

/** The outer cells have sums on the current side alone, so a side with values beyond the anchors has no distance. */
function wassersteinOf(anchors: Float64Array, before: NumericSide, now: NumericSide) {
  const last = before.cells.length - 1;
  if (before.cells[0]! > 0 || before.cells[last]! > 0 || before.cellsError > 0) return undefined;
  return wassersteinFromCells({
    anchors,
    reference: before.cells,
    current: now.cells,
    belowSum: now.belowSum,
    aboveSum: now.aboveSum,
    standardDeviation: before.standardDeviation,
  });
}

export function categoricalEffects({ before, now }: AlignedCategories, plain: PlainTest): Effects {
  if (plain.status !== "tested") return noEffects;
  return {
    ...noEffects,
    populationStability: populationStability(before, now),
    jensenShannon: jensenShannonDistance(before, now),
    cramersV: Math.sqrt(plain.statistic / (plain.referenceSize + plain.currentSize)),
    totalVariation: totalVariation(before, now),
  };
}
