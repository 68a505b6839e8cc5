import { expect, test } from "vitest";
import {
  cellIndex,
  cellsDistance,
  foldInto,
  mergeMoments,
  NO_MOMENTS,
  rankAnchors,
  standardDeviation,
} from "@/lib/stats/rank-counters";
import { expectCase, fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

for (const fixture of fixtureCases<{ reference: Sample; buckets: Sample[] }>("counters.json")) {
  test(fixture.name, () => {
    const forwards = countBuckets(fixture.input.reference, fixture.input.buckets);
    expectCase(forwards, fixture);
    expectCase(countBuckets(fixture.input.reference, [...fixture.input.buckets].reverse()), fixture);
  });
}

function countBuckets(referenceSample: Sample, buckets: Sample[]) {
  const whole = resolveSample(referenceSample);
  const reference = whole.filter(Number.isFinite).sort();
  const anchors = rankAnchors(reference);
  const index = cellIndex(anchors.values);
  const referenceCells = new Float64Array(index.cells);
  foldInto(index, reference, referenceCells);
  const cells = new Float64Array(index.cells);
  let moments = NO_MOMENTS;
  let missing = 0;
  for (const bucket of buckets) {
    const counts = new Float64Array(index.cells);
    const fold = foldInto(index, resolveSample(bucket), counts);
    counts.forEach((count, cell) => {
      cells[cell]! += count;
    });
    moments = mergeMoments(moments, fold);
    missing += fold.missing;
  }
  const counted = {
    referenceCount: reference.length,
    referenceMissing: whole.length - reference.length,
    count: moments.count,
    missing,
    distinct: new Set(reference.map((value) => value + 0)).size,
    cells,
  };
  if (moments.count === 0) return counted;
  const { d, dErrorBound } = cellsDistance(referenceCells, cells);
  expect(anchors.exact).toBe(dErrorBound === 0);
  return {
    ...counted,
    ...moments,
    d,
    dErrorBound,
    dErrorBoundAtMost: 3 / 10_000,
    standardDeviation: standardDeviation(moments),
  };
}
