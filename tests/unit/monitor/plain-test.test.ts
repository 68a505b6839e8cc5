import { expect, test } from "vitest";
import { alignCategories } from "@/lib/monitor/aligned-categories";
import { categoricalDetail } from "@/lib/monitor/categorical-detail";
import { plainCategoricalTest, plainNumericTest } from "@/lib/monitor/plain-test";
import { seedDecision } from "@/lib/monitor/policy-decision";
import { type CategoricalSide, type NumericSide, withinCategories } from "@/lib/monitor/side-counts";
import { chiSquareHomogeneity, chiSquareSurvival, kolmogorovSmirnovP } from "@/lib/stats";

const sideOf = (rows: readonly (readonly [string, number])[], other = 0): CategoricalSide => ({
  counts: new Map(rows),
  other,
  count: rows.reduce((sum, [, count]) => sum + count, other),
  missing: 0,
});
const known = Array.from({ length: 8 }, (_, at) => [`known-${at}`, 500] as const);
const unseen = Array.from({ length: 3000 }, (_, at) => [`new-${at}`, 1] as const);
const before = sideOf(known);
/** As counters keep it: a thousand by name, the rest together. */
const now = sideOf([...known.slice(0, 4), ...unseen.slice(0, 1000)], 2000);

test("with more categories than are kept by name, p is a range that holds the one of the rows", () => {
  const rows = alignCategories(before, sideOf([...known.slice(0, 4), ...unseen]));
  const truth = chiSquareHomogeneity(rows.before, rows.now);
  const plain = plainCategoricalTest(alignCategories(before, now), now.other);
  expect(plain).toMatchObject({ status: "tested", degreesOfFreedom: null });
  if (plain.status !== "tested") return;
  expect(plain.statistic).toBeCloseTo(truth.statistic, 6);
  expect(plain.pRange!.lower).toBeLessThanOrEqual(truth.p);
  expect(plain.pRange!.upper).toBeGreaterThanOrEqual(truth.p * (1 - 1e-9));
  expect(plain.p).toBe(plain.pRange!.upper);
});

test("with every category by name, p is one number", () => {
  const plain = plainCategoricalTest(alignCategories(before, sideOf(known)), 0);
  expect(plain).toMatchObject({ p: 1, pRange: null, degreesOfFreedom: 7 });
});

test("rows without a name are no category, and say that there are more", () => {
  const aligned = alignCategories(before, now);
  const detail = categoricalDetail({ ...aligned, beforeSide: before, nowSide: now, expected: null });
  expect(detail).toMatchObject({
    currentCategories: 1004,
    referenceCategories: 8,
    unseen: { categories: 1000, unnamedRows: 2000, rows: 3000 },
  });
});

test("between two windows, either of which may lack a name, what the reference lacks is one category", () => {
  const names = known.map(([name]) => name);
  const sides = [before, now].map((side) => withinCategories(side, names));
  expect(sides[1]).toMatchObject({ other: 3000, count: 5000 });
  expect(plainCategoricalTest(alignCategories(sides[0]!, sides[1]!), 0)).toMatchObject({
    pRange: null,
    degreesOfFreedom: 8,
  });
});

const numericOf = (cells: readonly number[], cellsError: number): NumericSide => ({
  cells: Float64Array.from(cells),
  count: cells.reduce((sum, rows) => sum + rows, 0),
  missing: 0,
  mean: 0,
  standardDeviation: 1,
  minimum: 0,
  maximum: 1,
  belowSum: 0,
  aboveSum: 0,
  cellsError,
});

test("p is exact of an exact D alone, and a range where D is within a bound", () => {
  const shifted = numericOf([0, 60, 0, 40, 0], 0);
  expect(plainNumericTest(numericOf([0, 50, 0, 50, 0], 0), shifted)).toMatchObject({
    statistic: expect.closeTo(0.1, 9),
    method: "exact",
    pRange: null,
  });
  const bounded = plainNumericTest(numericOf([0, 50, 0, 50, 0], 0.04), shifted);
  expect(bounded).toMatchObject({
    method: "exact",
    errorBound: expect.closeTo(0.04, 9),
    pRange: {
      lower: kolmogorovSmirnovP(0.14, 100, 100).p,
      upper: kolmogorovSmirnovP(0.06, 100, 100).p,
    },
  });
});

const smallestOf = (before: NumericSide, now: NumericSide) => {
  const decision = seedDecision(plainNumericTest(before, now), 0, "24h", 0.05);
  return decision.status === "decided" ? decision.smallestAlarming : undefined;
};

test.each([
  ["asymptotic", 40_000, 20_000, 1e-6],
  ["exact", 400, 300, 0.02],
] as const)("policy seed says the smallest D that could alarm: %s", (_, m, n, tolerance) => {
  const smallest = smallestOf(numericOf([m], 0), numericOf([n], 0))!;
  expect(kolmogorovSmirnovP(smallest * (1 + tolerance), m, n).p).toBeLessThan(0.05);
  expect(kolmogorovSmirnovP(smallest * (1 - tolerance), m, n).p).toBeGreaterThan(0.05);
});

test("of two values a side nothing could alarm", () => {
  expect(smallestOf(numericOf([2], 0), numericOf([2], 0))).toBeNull();
});

test("policy seed says the smallest V that could alarm", () => {
  const plain = plainCategoricalTest(alignCategories(before, sideOf(known)), 0);
  const decision = seedDecision(plain, 0, "24h", 0.05);
  if (decision.status !== "decided") throw new Error("it is decided");
  expect(chiSquareSurvival(8000 * decision.smallestAlarming! ** 2, 7)).toBeCloseTo(0.05, 8);
});

test("the level decides whether a p is drift, for numbers and for categories alike", () => {
  const shifted = numericOf([0, 66, 0, 34, 0], 0);
  const numbers = (level?: number) => plainNumericTest(numericOf([0, 43, 0, 57, 0], 0), shifted, level);
  const categories = (level?: number) =>
    plainCategoricalTest(
      alignCategories(
        sideOf([
          ["a", 43],
          ["b", 57],
        ]),
        sideOf([
          ["a", 60],
          ["b", 40],
        ]),
      ),
      0,
      level,
    );
  for (const test of [numbers, categories]) {
    expect(test()).toMatchObject({ level: 0.05, drift: true });
    expect(test(0.001)).toMatchObject({ level: 0.001, drift: false });
  }
});
