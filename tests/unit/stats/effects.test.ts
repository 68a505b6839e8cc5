import { expect, test } from "vitest";
import {
  cellIndex,
  cellsDistance,
  cramersV,
  decileCells,
  decileEdges,
  foldInto,
  jensenShannonDistance,
  missingShareTest,
  populationStability,
  rankAnchors,
  standardDeviation,
  totalVariation,
  wasserstein,
  wassersteinFromCells,
} from "@/lib/stats";
import { expectCase, fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

type Input =
  | { measure: "categorical"; reference: number[]; current: number[] }
  | { measure: "numeric"; reference: Sample; current: Sample }
  | {
      measure: "missingShare";
      referenceMissing: number;
      referenceTotal: number;
      currentMissing: number;
      currentTotal: number;
    };

for (const fixture of fixtureCases<Input>("effect.json")) {
  test(fixture.name, () => {
    const undefinedCase = Object.values(fixture.expected).includes(null);
    if (undefinedCase && fixture.input.measure !== "numeric") {
      expect(() => measure(fixture.input)).toThrow(RangeError);
    } else {
      expectCase(measure(fixture.input), fixture);
    }
  });
}

function measure(input: Input) {
  if (input.measure === "missingShare") {
    const { referenceMissing, referenceTotal, currentMissing, currentTotal } = input;
    const reference = { missing: referenceMissing, total: referenceTotal };
    return missingShareTest(reference, { missing: currentMissing, total: currentTotal });
  }
  if (input.measure === "categorical") {
    return {
      psi: populationStability(input.reference, input.current),
      jensenShannon: jensenShannonDistance(input.reference, input.current),
      totalVariation: totalVariation(input.reference, input.current),
      cramersV: cramersV(input.reference, input.current),
    };
  }
  return measureNumbers(resolveSample(input.reference), resolveSample(input.current));
}

function measureNumbers(reference: Float64Array, current: Float64Array) {
  const { values: anchors } = rankAnchors(reference.toSorted());
  const index = cellIndex(anchors);
  const before = new Float64Array(index.cells);
  const now = new Float64Array(index.cells);
  const moments = foldInto(index, reference, before);
  const { belowSum, aboveSum } = foldInto(index, current, now);
  const edges = decileEdges(anchors, before);
  const referenceCounts = decileCells(anchors, edges, before);
  const currentCounts = decileCells(anchors, edges, now);
  const exact = wasserstein(reference, current);
  const fromCells = wassersteinFromCells({
    anchors,
    reference: before,
    current: now,
    belowSum,
    aboveSum,
    standardDeviation: standardDeviation(moments),
  });
  expect(fromCells === undefined).toBe(exact === undefined);
  if (fromCells && exact !== undefined) {
    expect(Math.abs(fromCells.distance - exact)).toBeLessThanOrEqual(
      fromCells.errorBound + 1e-9 * exact + 1e-12,
    );
  }
  return {
    d: cellsDistance(before, now).d,
    edges,
    referenceCounts,
    currentCounts,
    psi: populationStability(referenceCounts, currentCounts),
    jensenShannon: jensenShannonDistance(referenceCounts, currentCounts),
    wasserstein: exact,
  };
}
