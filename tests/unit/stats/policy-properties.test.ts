import { expect, test } from "vitest";
import {
  alphaPerTest,
  betaBinomialTail,
  chiSquareSurvival,
  decideCategorical,
  decideMissing,
  decideNumeric,
  expectedCounts,
  fisherExact,
  HOURS_OF_WEEK,
  ownVariation,
  pooledCategories,
  testsPerEvaluation,
  windowSizes,
} from "@/lib/stats";
import { uniforms } from "./samples";

test("a budget of one alarm a year spread over hourly tests", () => {
  expect(testsPerEvaluation(5)).toBe(20);
  expect(alphaPerTest({ budgetPerYear: 1, evaluationIntervalHours: 1, tests: 20 })).toBe(1 / 8760 / 20);
  expect(alphaPerTest({ budgetPerYear: 2, evaluationIntervalHours: 6, tests: 20 })).toBeCloseTo(
    12 / 8760 / 20,
    15,
  );
  expect(() => alphaPerTest({ budgetPerYear: 0, evaluationIntervalHours: 1, tests: 1 })).toThrow(RangeError);
  expect(() => testsPerEvaluation(0)).toThrow(RangeError);
});

test("hours of week with fewer than five reference rows are left out and named", () => {
  const strata = new Float64Array(HOURS_OF_WEEK).fill(10);
  strata[3] = 4;
  const hours = [
    { stratum: 2, n: 20 },
    { stratum: 3, n: 7 },
    { stratum: 4, n: 0 },
    { stratum: 2, n: 10 },
  ];
  const sizes = windowSizes(hours, strata, 1000);
  expect(sizes.n).toBe(30);
  expect(sizes.v).toBeCloseTo((20 ** 2 + 10 ** 2) / 10 / 30 ** 2, 14);
  expect(sizes.weights[2]).toBeCloseTo(3, 14);
  expect(sizes.leftOut).toEqual({ strata: [3], n: 7 });
});

test("the reference is never worth more rows than it has", () => {
  const strata = new Float64Array(HOURS_OF_WEEK).fill(1e6);
  expect(windowSizes([{ stratum: 0, n: 50 }], strata, 400).v).toBe(1 / 400);
});

test("a window without rows has the variance of one row", () => {
  expect(windowSizes([], new Float64Array(HOURS_OF_WEEK), 400)).toMatchObject({ n: 0, v: 1 });
});

test("expected counters add up to the rows observed, hour by hour, without missing or unknown rows", () => {
  const cellOfRow = Uint16Array.of(0, 0, 1, 2, 65535, 2, 1);
  const stratumOfRow = Uint8Array.of(5, 5, 5, 6, 5, 255, 6);
  const weights = new Float64Array(HOURS_OF_WEEK);
  weights[5] = 10;
  const monday = expectedCounts(cellOfRow, stratumOfRow, weights, 3);
  expect(Array.from(monday)).toEqual([20, 10, 0]);
  weights[6] = 2;
  expect(Array.from(expectedCounts(cellOfRow, stratumOfRow, weights, 3))).toEqual([20, 12, 2]);
});

const sizes = { n: 1000, v: 1 / 5000, tau2: 0 };
const even = new Float64Array(21).fill(1000 / 21);

function pushed(rows: number): Float64Array {
  return even.map((count, cell) => (cell === 2 ? count + rows : cell === 18 ? count - rows : count));
}

test("the smallest D that alarms is where drift begins", () => {
  const alpha = 1e-6;
  for (const tau2 of [0, 0.002]) {
    for (const floor of [0.001, 0.1]) {
      const at = (d: number) =>
        decideNumeric({ ...sizes, tau2, observed: pushed(d * 1000), expected: even, alpha, floor });
      const decision = at(0.05);
      if (decision.status !== "decided") throw new Error("not decided");
      expect(decision.d).toBeCloseTo(0.05, 12);
      expect(at(decision.smallestAlarming * (1 + 1e-6))).toMatchObject({ drift: true });
      expect(at(decision.smallestAlarming * (1 - 1e-6))).toMatchObject({ drift: false });
    }
  }
});

test("a reference whose days differ is worth fewer rows, so the same distance says less", () => {
  const calm = decideNumeric({ ...sizes, observed: pushed(40), expected: even, alpha: 1e-4 });
  const stormy = decideNumeric({ ...sizes, tau2: 0.01, observed: pushed(40), expected: even, alpha: 1e-4 });
  if (calm.status !== "decided" || stormy.status !== "decided") throw new Error("not decided");
  expect(stormy.nEffective).toBeLessThan(100);
  expect(stormy.effectiveReference).toBeCloseTo(1 / (1 / 5000 + 0.01), 9);
  expect(stormy.p).toBeGreaterThan(calm.p);
  expect(stormy.smallestAlarming).toBeGreaterThan(calm.smallestAlarming);
});

test.each([
  [{ n: 29, v: 0.001, tau2: 0 }, "too_few_rows"],
  [{ n: 500, v: 0.034, tau2: 0 }, "reference_too_thin"],
] as const)("%o decides nothing: %s", (given, reason) => {
  const evidence = { ...given, observed: even, expected: even, alpha: 0.01 };
  for (const decide of [decideNumeric, decideCategorical]) {
    expect(decide(evidence)).toEqual({ status: "insufficient_data", reason, n: given.n, needed: 30 });
  }
});

test("a category never seen before is named although pooling hides it", () => {
  const expected = Float64Array.of(600, 400, 0);
  const observed = Float64Array.of(540, 360, 100);
  const decision = decideCategorical({ ...sizes, observed, expected, alpha: 1e-6 });
  expect(decision).toMatchObject({ status: "decided", category: 2, drift: true });
});

test("shares that only tremble are no drift", () => {
  const expected = Float64Array.of(600, 395, 5);
  const observed = Float64Array.of(590, 403, 7);
  const decision = decideCategorical({ ...sizes, observed, expected, alpha: 1e-6 });
  expect(decision).toMatchObject({ status: "decided", category: undefined, pCategory: 1, drift: false });
});

test("one category alone has nothing to compare", () => {
  const one = Float64Array.of(1000);
  const decision = decideCategorical({ ...sizes, observed: one, expected: one, alpha: 1e-6 });
  expect(decision).toMatchObject({ df: 0, pPooled: 1, effect: 0, pCategory: 1, drift: false });
});

test("pooled groups hold every row and expect at least five each", () => {
  const next = uniforms(41);
  const observed = Float64Array.from({ length: 200 }, () => Math.floor(40 * next() ** 6));
  const expected = Float64Array.from({ length: 200 }, () => 40 * next() ** 6);
  const n = observed.reduce((sum, count) => sum + count, 0);
  const scale = n / expected.reduce((sum, count) => sum + count, 0);
  const m = 300;
  const groups = pooledCategories(
    observed,
    expected.map((count) => count * scale),
    n,
    m,
  );
  expect(groups.reduce((sum, group) => sum + group.observed, 0)).toBe(n);
  expect(groups.reduce((sum, group) => sum + group.expected, 0)).toBeCloseTo(m, 9);
  for (const group of groups) {
    expect(((group.observed + group.expected) * Math.min(n, m)) / (n + m)).toBeGreaterThanOrEqual(5);
  }
});

test("the beta-binomial tail of a whole expected count is Fisher's", () => {
  for (const [count, n, expected, m] of [
    [9, 30, 10, 100],
    [70, 900, 3, 100],
    [1, 400, 30, 500],
    [0, 50, 8, 80],
    [800, 5000, 900, 10_000],
    [120, 100_000, 2, 10_000],
  ] as const) {
    const table = {
      referenceSuccesses: expected,
      referenceTotal: m,
      currentSuccesses: count,
      currentTotal: n,
    };
    const { less, greater } = fisherExact(table);
    const side = count * m > expected * n ? greater : less;
    expect(betaBinomialTail(count, n, expected, m) / side).toBeCloseTo(1, 9);
  }
});

test("a hundred million rows cost no more terms than the reference has", () => {
  const tail = betaBinomialTail(31e6, 1e8, 2500.5, 10_000);
  expect(tail).toBeGreaterThan(1e-45);
  expect(tail).toBeLessThan(1e-30);
});

test("a category that the reference lacks may not appear by chance for long", () => {
  expect(betaBinomialTail(1, 10, 0, 90)).toBeCloseTo(0.1, 12);
  expect(betaBinomialTail(0, 10, 0, 90)).toBe(1);
});

test.each([
  [5, 4, 1, 2],
  [1, 4, 3, 2],
  [-1, 4, 1, 2],
  [0, 0, 1, 2],
])("the tail of %d in %d against %d in %d is refused", (count, n, expected, m) => {
  expect(() => betaBinomialTail(count, n, expected, m)).toThrow(RangeError);
});

const missing = { referenceMissing: 100, referenceTotal: 10_000, alpha: 1e-6 };

test("missing values alarm when their share grows by chance-proof five points", () => {
  expect(decideMissing({ ...missing, currentMissing: 80, currentTotal: 1000 })).toMatchObject({
    drift: true,
  });
});

test("a tiny growth of the missing share is no alarm, however sure it is", () => {
  const decision = decideMissing({ ...missing, currentMissing: 50_000, currentTotal: 1_000_000 });
  expect(decision).toMatchObject({ status: "decided", drift: false });
  expect(decision.status === "decided" && decision.p).toBeLessThan(1e-100);
});

test("a large growth on a few rows is no alarm", () => {
  expect(decideMissing({ ...missing, currentMissing: 1, currentTotal: 5 })).toMatchObject({ drift: false });
});

test("values that come back are a change of the missing share too", () => {
  const decision = decideMissing({
    ...missing,
    referenceMissing: 3000,
    currentMissing: 0,
    currentTotal: 500,
  });
  expect(decision).toMatchObject({ delta: -0.3, drift: true });
});

test("no rows decide nothing about missing values", () => {
  const decision = decideMissing({ ...missing, currentMissing: 0, currentTotal: 0 });
  expect(decision).toEqual({ status: "insufficient_data", reason: "no_rows", n: 0, needed: 1 });
});

function referenceRows(days: number, cellOf: (day: number, next: () => number) => number) {
  const next = uniforms(42);
  const rows = Array.from({ length: days * 240 }, (_, row) => ({
    day: Math.floor(row / 240),
    hour: row % 24,
  }));
  return {
    cellOfRow: Uint16Array.from(rows, ({ day }) => cellOf(day, next)),
    stratumOfRow: Uint8Array.from(rows, ({ day, hour }) => (day % 7) * 24 + hour),
    dayOfRow: Int32Array.from(rows, ({ day }) => day),
    cells: 41,
  };
}

test.each(["numeric", "categorical"] as const)(
  "days that differ by more than chance raise tau squared: %s",
  (kind) => {
    const calm = referenceRows(28, (_, next) => Math.floor(30 * next()));
    const stormy = referenceRows(28, (day, next) => Math.floor(30 * next() + (day % 3 === 0 ? 10 : 0)));
    const [low, high] = [ownVariation({ ...calm, kind }), ownVariation({ ...stormy, kind })];
    expect([low.status, low.days, high.days]).toEqual(["known", 28, 28]);
    expect(low.tau2).toBeLessThan(0.001);
    expect(high.tau2).toBeGreaterThan(0.01);
  },
);

test("a reference of six days, or without timestamps, has no own variation", () => {
  const week = referenceRows(6, (_, next) => Math.floor(30 * next()));
  expect(ownVariation({ ...week, kind: "numeric" })).toEqual({ status: "unknown", days: 0, tau2: 0 });
  const month = referenceRows(28, (_, next) => Math.floor(30 * next()));
  month.stratumOfRow.fill(255);
  expect(ownVariation({ ...month, kind: "numeric" })).toEqual({ status: "unknown", days: 0, tau2: 0 });
});

test("thirty rows, and a reference worth thirty, are just enough", () => {
  const thirty = even.map((count) => (count * 30) / 1000);
  const evidence = { n: 30, v: 1 / 30, tau2: 0, observed: thirty, expected: thirty, alpha: 0.01 };
  for (const decide of [decideNumeric, decideCategorical]) expect(decide(evidence).status).toBe("decided");
});

const halves = Float64Array.of(500, 500);

function tilted(rows: number): Float64Array {
  return Float64Array.of(500 + rows, 500 - rows);
}

test("each of a categorical column's two tests has half the level", () => {
  const evidence = { ...sizes, observed: tilted(60), expected: halves, floor: 0.01 };
  const first = decideCategorical({ ...evidence, alpha: 0.5 });
  if (first.status !== "decided") throw new Error("not decided");
  expect(first.pPooled).toBeLessThan(first.pCategory);
  expect(decideCategorical({ ...evidence, alpha: 1.5 * first.pPooled })).toMatchObject({ drift: false });
  expect(decideCategorical({ ...evidence, alpha: 2.5 * first.pPooled })).toMatchObject({ drift: true });
});

test("the smallest V° that alarms is where the pooled p reaches half the level", () => {
  const alpha = 1e-6;
  for (const rows of [100, 150, 200]) {
    const decision = decideCategorical({
      ...sizes,
      observed: tilted(rows),
      expected: halves,
      alpha,
      floor: 0.001,
    });
    if (decision.status !== "decided") throw new Error("not decided");
    const { smallestAlarming, nEffective, df } = decision;
    expect(chiSquareSurvival(4 * nEffective * smallestAlarming ** 2 + df, df) / (alpha / 2)).toBeCloseTo(
      1,
      6,
    );
    const raised = decideCategorical({
      ...sizes,
      observed: tilted(rows),
      expected: halves,
      alpha,
      floor: 0.3,
    });
    expect(raised).toMatchObject({ smallestAlarming: 0.3 });
  }
});
