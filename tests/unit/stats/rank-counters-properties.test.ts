import { expect, test } from "vitest";
import {
  cellIndex,
  cellsDistance,
  foldInto,
  histogramFromCells,
  kolmogorovSmirnov,
  mergeMoments,
  NO_MOMENTS,
  quantileFromCells,
  rankAnchors,
  standardDeviation,
} from "@/lib/stats";
import { drawSample, type Recipe, uniforms } from "./samples";

const SHAPES: Record<string, Recipe> = {
  "even values": { shape: "uniform", size: 3000, seed: 1 },
  "a bell": { shape: "bell", size: 3000, seed: 2, scale: 7, shift: -3 },
  "a heavy tail": { shape: "skewed", size: 3000, seed: 3 },
  "whole numbers": { shape: "integers", size: 3000, seed: 4, levels: 40 },
  "a tail that fills few buckets": { shape: "skewed", size: 3000, seed: 5, scale: 1e-4 },
  "a range from 1e-300 to 1e300": { shape: "steps", size: 600 },
};

function valuesOf(name: string): Float64Array {
  const values = drawSample(SHAPES[name]!);
  return name.startsWith("a range") ? values.map((step) => 10 ** (step - 300)) : values;
}

function neighbours(value: number): number[] {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  const step = (by: bigint) => new Float64Array(BigInt64Array.of(bits[0]! + by).buffer)[0]!;
  return value === 0 ? [5e-324, -5e-324] : [step(1n), step(-1n)];
}

function plainCell(anchors: Float64Array, value: number): number {
  const below = anchors.filter((anchor) => anchor < value).length;
  return 2 * below + (anchors.includes(value) ? 1 : 0);
}

for (const name of Object.keys(SHAPES)) {
  test(`the cell of a value among ${name} is that of a plain search`, () => {
    const anchors = rankAnchors(valuesOf(name).sort()).values.filter((_, i) => i % 7 === 0);
    const index = cellIndex(anchors);
    const probes = [...anchors].flatMap((anchor) => [anchor, ...neighbours(anchor)]);
    probes.push(...drawSample({ shape: "skewed", size: 500, seed: 9, shift: -1 }), 1e308, -1e308, 0, -0);
    for (const value of probes) expect(index.cellOf(value), `${value}`).toBe(plainCell(anchors, value));
  });

  test(`folding among ${name} counts every value where a plain search puts it, missing ones nowhere`, () => {
    const anchors = rankAnchors(valuesOf(name).sort()).values.filter((_, i) => i % 7 === 0);
    const missing = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const values = Float64Array.from(
      [...anchors].flatMap((anchor, i) => [
        anchor,
        ...neighbours(anchor),
        ...(i % 50 === 0 ? [...missing, -0] : []),
      ]),
    );
    const wanted = new Float64Array(2 * anchors.length + 1);
    const present = values.filter(Number.isFinite);
    const sumOf = (part: Float64Array) => part.reduce((sum, value) => sum + value, 0);
    for (const value of present) wanted[plainCell(anchors, value)]! += 1;
    const counts = new Float64Array(wanted.length);
    const fold = foldInto(cellIndex(anchors), values, counts);
    expect(counts).toEqual(wanted);
    expect(fold.missing).toBe(values.length - present.length);
    expect(fold.belowSum).toBe(sumOf(present.filter((value) => value < anchors[0]!)));
    expect(fold.aboveSum).toBe(sumOf(present.filter((value) => value > anchors[anchors.length - 1]!)));
    expect([fold.count, fold.min, fold.max]).toEqual([
      present.length,
      Math.min(...present) + 0,
      Math.max(...present) + 0,
    ]);
  });

  test(`D of ${name} from cells is D of the samples, whichever side is the reference`, () => {
    const reference = valuesOf(name);
    const current = valuesOf(name).map((value, i) => (i % 3 === 0 ? value * 1.1 : value));
    const wanted = kolmogorovSmirnov(reference, current).d;
    expect(distanceFromCells(reference, current)).toBeCloseTo(wanted, 12);
    expect(distanceFromCells(current, reference)).toBeCloseTo(wanted, 12);
  });

  test(`with fewer anchors D of ${name} stays within its bound`, () => {
    const reference = valuesOf(name);
    const anchors = rankAnchors(reference.toSorted(), 30);
    for (const seed of [5, 6, 7]) {
      const next = uniforms(seed);
      const current = reference.filter(() => next() < 0.2).map((value) => value * 1.05);
      const [before, now] = [reference, current].map((side) => countsOf(anchors.values, side));
      const { d, dErrorBound } = cellsDistance(before!, now!);
      const truth = kolmogorovSmirnov(reference, current).d;
      expect(truth).toBeGreaterThanOrEqual(d - 1e-12);
      expect(truth).toBeLessThanOrEqual(d + dErrorBound + 1e-12);
    }
  });
}

function countsOf(anchors: Float64Array, values: Float64Array): Float64Array {
  const index = cellIndex(anchors);
  const counts = new Float64Array(index.cells);
  foldInto(index, values, counts);
  return counts;
}

function distanceFromCells(reference: Float64Array, current: Float64Array): number {
  const anchors = rankAnchors(reference.toSorted()).values;
  return cellsDistance(countsOf(anchors, reference), countsOf(anchors, current)).d;
}

test("missing values have no cell", () => {
  const index = cellIndex(Float64Array.of(1, 2));
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(index.cellOf(value)).toBe(-1);
  }
});

test("anchors beyond the limit hold no more than their share of the reference between them", () => {
  const reference = drawSample({ shape: "bell", size: 5000, seed: 11 }).sort();
  const { values, gapMass, exact } = rankAnchors(reference, 100);
  expect(exact).toBe(false);
  expect(values.length).toBe(100);
  expect([values[0], values[99]]).toEqual([reference[0], reference[4999]]);
  expect(Math.max(...gapMass)).toBeLessThanOrEqual(1 / 99 + 1 / 5000);
  expect(gapMass.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1 - 100 / 5000, 10);
});

test.each([
  ["an empty reference", [], "at least one"],
  ["an unsorted reference", [2, 1], "ascending"],
  ["a NaN", [1, Number.NaN], "ascending"],
  ["an infinity", [1, Number.POSITIVE_INFINITY], "finite"],
])("anchors of %s are refused", (_, values, words) => {
  expect(() => rankAnchors(Float64Array.from(values))).toThrow(words);
});

test("counters and moments of a column are the sums over its batches, whatever their order", () => {
  const values = drawSample({ shape: "skewed", size: 5000, seed: 12, shift: 1e6 });
  values[17] = Number.NaN;
  const index = cellIndex(
    rankAnchors(drawSample({ shape: "skewed", size: 900, seed: 13, shift: 1e6 }).sort()).values,
  );
  const whole = new Float64Array(index.cells);
  const fold = foldInto(index, values, whole);
  for (const sizes of [
    [1, 4999],
    [2500, 1, 2499],
    [1023, 1025, 2952],
  ]) {
    const parts = new Float64Array(index.cells);
    let moments = NO_MOMENTS;
    let [missing, belowSum, aboveSum, start] = [0, 0, 0, 0];
    for (const size of sizes) {
      const part = foldInto(index, values.subarray(start, start + size), parts);
      moments = mergeMoments(part, moments);
      missing += part.missing;
      belowSum += part.belowSum;
      aboveSum += part.aboveSum;
      start += size;
    }
    expect(parts).toEqual(whole);
    expect([missing, moments.count, moments.min, moments.max]).toEqual([1, 4999, fold.min, fold.max]);
    expect(moments.mean / fold.mean).toBeCloseTo(1, 14);
    expect(moments.m2 / fold.m2).toBeCloseTo(1, 9);
    expect(belowSum).toBeCloseTo(fold.belowSum, 4);
    expect(aboveSum / fold.aboveSum).toBeCloseTo(1, 12);
  }
});

test("a million values are counted one by one", () => {
  const values = drawSample({ shape: "uniform", size: 1_000_000, seed: 14, scale: 1.2, shift: -0.1 });
  const reference = drawSample({ shape: "uniform", size: 10_000, seed: 15 });
  const anchors = rankAnchors(reference.toSorted()).values;
  const counts = countsOf(anchors, values);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
  expect(cellsDistance(countsOf(anchors, reference), counts).d).toBeCloseTo(
    kolmogorovSmirnov(reference, values).d,
    12,
  );
});

test("the values folded are not changed", () => {
  const values = Float64Array.of(3, 1, Number.NaN, 2);
  foldInto(cellIndex(Float64Array.of(1, 2, 3)), values, new Float64Array(7));
  expect(Array.from(values)).toEqual([3, 1, Number.NaN, 2]);
});

test("counts that do not fit the index are refused", () => {
  expect(() => foldInto(cellIndex(Float64Array.of(1, 2)), Float64Array.of(1), new Float64Array(4))).toThrow(
    "5 counts",
  );
});

test("values at the end of the range of a double leave finite moments", () => {
  const index = cellIndex(Float64Array.of(0));
  const fold = foldInto(index, Float64Array.of(1.7e308, -1.7e308, 1.7e308), new Float64Array(3));
  const merged = mergeMoments(fold, foldInto(index, Float64Array.of(-1.7e308), new Float64Array(3)));
  for (const moments of [fold, merged]) {
    for (const value of Object.values(moments)) expect(Number.isFinite(value)).toBe(true);
  }
  expect(fold.mean / 1.7e308).toBeCloseTo(1 / 3, 12);
  expect(Number.isFinite(standardDeviation(merged))).toBe(true);
});

test("a constant column has no spread, however large its value", () => {
  const constant = new Float64Array(5000).fill(1e15 + 0.125);
  const fold = foldInto(cellIndex(Float64Array.of(1e15 + 0.125)), constant, new Float64Array(3));
  expect([fold.mean, fold.m2]).toEqual([1e15 + 0.125, 0]);
});

test("quantiles that fall on anchors are exact, others lie in the right gap", () => {
  const anchors = Float64Array.of(10, 20, 30);
  const column = { anchors, cells: Float64Array.of(2, 2, 0, 4, 2, 0, 0), min: 4, max: 28 };
  expect(quantileFromCells(column, 0.4)).toBe(10);
  expect(quantileFromCells(column, 0.5)).toBe(20);
  expect(quantileFromCells(column, 0.8)).toBe(20);
  expect(quantileFromCells(column, 1)).toBe(28);
  expect(quantileFromCells(column, 0)).toBeGreaterThanOrEqual(4);
  const inside = quantileFromCells(column, 0.85);
  expect(inside).toBeGreaterThan(20);
  expect(inside).toBeLessThan(28);
});

test("the median of a reference is its own inverted-cdf median", () => {
  const reference = drawSample({ shape: "bell", size: 1001, seed: 16 }).sort();
  const anchors = rankAnchors(reference).values;
  const cells = countsOf(anchors, reference);
  const column = { anchors, cells, min: reference[0]!, max: reference[1000]! };
  expect(quantileFromCells(column, 0.5)).toBe(reference[500]);
});

test("a histogram holds every value once, on-anchor values exactly", () => {
  const anchors = Float64Array.of(1, 2, 3);
  const column = { anchors, cells: Float64Array.of(3, 1, 0, 5, 4, 2, 1), min: 0, max: 4 };
  expect(Array.from(histogramFromCells(column, Float64Array.of(0, 1, 2, 3, 4)))).toEqual([3, 1, 9, 3]);
  const halves = histogramFromCells(column, Float64Array.of(0, 0.5, 2.5, 4));
  expect(Array.from(halves)).toEqual([1.5, 9.5, 5]);
});

test("a side without values has no distance and no quantile", () => {
  const empty = new Float64Array(3);
  expect(() => cellsDistance(Float64Array.of(0, 1, 0), empty)).toThrow(RangeError);
  const column = { anchors: Float64Array.of(1), cells: empty, min: 0, max: 0 };
  expect(() => quantileFromCells(column, 0.5)).toThrow(RangeError);
});
