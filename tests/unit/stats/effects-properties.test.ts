import { expect, test } from "vitest";
import {
  cellIndex,
  cramersV,
  decileCells,
  decileEdges,
  decileOf,
  fisherExact,
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
import { drawSample, type Recipe } from "./samples";

const before = [120, 40, 0, 7, 333];
const now = [90, 60, 12, 0, 400];

test("equal shares have no effect, whatever the sizes", () => {
  const twice = before.map((count) => 2 * count);
  for (const effect of [populationStability, jensenShannonDistance, totalVariation, cramersV]) {
    expect(effect(before, twice)).toBeCloseTo(0, 7);
  }
});

test("effects of shares are symmetric, and those in [0, 1] stay there", () => {
  for (const effect of [populationStability, jensenShannonDistance, totalVariation]) {
    expect(effect(before, now)).toBeCloseTo(effect(now, before), 13);
  }
  for (const effect of [jensenShannonDistance, totalVariation, cramersV]) {
    expect(effect([1, 0], [0, 1])).toBeCloseTo(1, 14);
    expect(effect(before, now)).toBeLessThan(1);
  }
});

test("an empty cell counts as one ten-thousandth in the population stability index", () => {
  expect(populationStability([1, 0], [1, 0])).toBe(0);
  expect(populationStability([9999, 1], [1e8, 0])).toBeCloseTo(0, 7);
});

test("a vanishing change keeps its digits in the Jensen-Shannon distance", () => {
  const distance = jensenShannonDistance([1e9, 1e9], [1e9 + 1, 1e9 - 1]);
  expect(distance / (1e-9 / Math.sqrt(8 * Math.LN2) / 1)).toBeCloseTo(1, 6);
});

test("moving every value by c moves the distribution by c", () => {
  const reference = drawSample({ shape: "skewed", size: 400, seed: 31 });
  const moved = reference.map((value) => value + 5);
  const spread = wasserstein(reference, moved)!;
  const mean = reference.reduce((sum, value) => sum + value, 0) / 400;
  const sd = Math.sqrt(reference.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400);
  expect(spread * sd).toBeCloseTo(5, 9);
});

test("a reference that stands still has no Wasserstein distance", () => {
  expect(wasserstein([2, 2], [2, 5])).toBeUndefined();
});

const currents: [string, Recipe][] = [
  ["the same shape", { shape: "bell", size: 700, seed: 32 }],
  ["a shift", { shape: "bell", size: 700, seed: 33, shift: 0.7 }],
  ["a wider spread", { shape: "bell", size: 700, seed: 34, scale: 3 }],
  ["values all below", { shape: "uniform", size: 50, seed: 35, shift: -90 }],
  ["one value", { shape: "steps", size: 1, shift: 0.3 }],
];
for (const [name, recipe] of currents) {
  for (const limit of [10_000, 40]) {
    test(`Wasserstein from cells is within its bound: ${name}, at most ${limit} anchors`, () => {
      const reference = drawSample({ shape: "bell", size: 900, seed: 36 });
      const current = drawSample(recipe);
      const anchors = rankAnchors(reference.toSorted(), limit).values;
      const index = cellIndex(anchors);
      const [cells, counts] = [new Float64Array(index.cells), new Float64Array(index.cells)];
      const moments = foldInto(index, reference, cells);
      const { belowSum, aboveSum } = foldInto(index, current, counts);
      const estimate = wassersteinFromCells({
        anchors,
        reference: cells,
        current: counts,
        belowSum,
        aboveSum,
        standardDeviation: standardDeviation(moments),
      })!;
      const truth = wasserstein(reference, current)!;
      expect(Math.abs(estimate.distance - truth)).toBeLessThanOrEqual(estimate.errorBound + 1e-12 * truth);
      expect(estimate.errorBound).toBeLessThan(limit === 40 ? 0.3 : 0.03);
    });
  }
}

test("decile cells of a large reference hold a tenth each", () => {
  const reference = drawSample({ shape: "uniform", size: 20_000, seed: 37 });
  const { values: anchors } = rankAnchors(reference.toSorted(), 5000);
  const index = cellIndex(anchors);
  const cells = new Float64Array(index.cells);
  foldInto(index, reference, cells);
  const edges = decileEdges(anchors, cells);
  expect(edges.length).toBe(9);
  for (const count of decileCells(anchors, edges, cells)) expect(Math.abs(count - 2000)).toBeLessThan(10);
});

test("a value on an edge belongs to the lower decile", () => {
  const edges = Float64Array.of(1, 2);
  expect([0, 1, 1.5, 2, 3].map((value) => decileOf(edges, value))).toEqual([0, 0, 1, 1, 2]);
});

function binomial(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 0; i < k; i++) value = (value * BigInt(n - i)) / BigInt(i + 1);
  return value;
}

test("Fisher's tails are the hypergeometric sums, counted in integers", () => {
  for (const [a, m, b, n] of [
    [3, 10, 7, 12],
    [0, 40, 5, 30],
    [9, 10, 1, 50],
    [100, 400, 20, 150],
  ] as const) {
    const total = Number(binomial(m + n, a + b));
    const weight = (k: number) => Number(binomial(n, k) * binomial(m, a + b - k)) / total;
    const sum = (from: number, to: number) => {
      let share = 0;
      for (let k = Math.max(from, a + b - m); k <= Math.min(to, n, a + b); k++) share += weight(k);
      return share;
    };
    const table = { referenceSuccesses: a, referenceTotal: m, currentSuccesses: b, currentTotal: n };
    const { less, greater, p } = fisherExact(table);
    expect(less / sum(0, b)).toBeCloseTo(1, 11);
    expect(greater / sum(b, n)).toBeCloseTo(1, 11);
    expect(p).toBeCloseTo(Math.min(1, 2 * Math.min(sum(0, b), sum(b, n))), 12);
  }
});

test("Fisher's test of a hundred million rows meets the z-test", () => {
  const table = { referenceSuccesses: 50_000, referenceTotal: 1_000_000 };
  const { p } = fisherExact({ ...table, currentSuccesses: 5_030_000, currentTotal: 100_000_000 });
  const z = missingShareTest(
    { missing: 50_000, total: 1_000_000 },
    { missing: 5_030_000, total: 100_000_000 },
  );
  expect(p / z.p).toBeGreaterThan(0.97);
  expect(p / z.p).toBeLessThan(1.03);
});

test.each([
  ["a share above one", 5, 4],
  ["a broken count", 1.5, 4],
  ["an empty side", 0, 0],
])("Fisher's test refuses %s", (_, successes, total) => {
  const table = {
    referenceSuccesses: 1,
    referenceTotal: 2,
    currentSuccesses: successes,
    currentTotal: total,
  };
  expect(() => fisherExact(table)).toThrow(RangeError);
});
