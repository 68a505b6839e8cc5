import { beforeAll, expect, test } from "vitest";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { getDrift } from "@/lib/monitor/get-drift";
import { getFeature } from "@/lib/monitor/get-feature";
import { getImportance } from "@/lib/monitor/get-importance";
import { getPerformance } from "@/lib/monitor/get-performance";
import { getPredictions } from "@/lib/monitor/get-predictions";
import { binaryMetrics, chiSquareHomogeneity, kolmogorovSmirnov } from "@/lib/stats";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel, hourMs, type LoanRow, loanRows, sendLoans, sendReference } from "./loan-model";

const now = new Date("2026-06-15T12:58:00Z");
const end = new Date("2026-06-15T13:00:00Z");
const before = (hours: number) => new Date(end.getTime() - hours * hourMs);
const model = "loans";
const reference = loanRows(before(60 * 24), 28 * 24, 5, 1);
const current = loanRows(before(200), 200, 6, 2, { raise: 3 });
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now });
  await createLoanModel(ctx, model);
  await sendReference(ctx, model, reference);
  for (let from = 0; from < current.length; from += 400) {
    await sendLoans(ctx, model, current.slice(from, from + 400));
    if (from === 400) await compactCounters(ctx);
  }
});

const inWindow = (hours: number, to = end) =>
  current.filter(({ timestamp }) => {
    const at = Date.parse(timestamp);
    return at >= to.getTime() - hours * hourMs && at < to.getTime();
  });

const incomes = (rows: readonly LoanRow[]) =>
  rows.flatMap(({ features }) => (features.income === null ? [] : [features.income]));
const scores = (rows: readonly LoanRow[]) => rows.map(({ prediction }) => prediction);

function purposesOf(rows: readonly LoanRow[]): number[] {
  return ["car", "house", "study", "trip"].map(
    (purpose) => rows.filter(({ features }) => features.purpose === purpose).length,
  );
}

test.each([
  ["24h", 24],
  ["7d", 168],
] as const)(
  "the plain tests over %s are those of the rows themselves, before and after compaction",
  async (window, hours) => {
    const rows = inWindow(hours);
    for (const compacted of [false, true]) {
      if (compacted) await compactCounters(ctx);
      const { columns, scope } = await getDrift(ctx, { name: model, query: { window } });
      expect(scope.rows).toBe(rows.length);
      const plainOf = (name: string) => columns.find(({ column }) => column === name)?.plain;
      const income = kolmogorovSmirnov(incomes(reference), incomes(rows));
      expect(plainOf("income")).toMatchObject({
        referenceSize: incomes(reference).length,
        currentSize: incomes(rows).length,
        method: income.method,
        errorBound: 0,
      });
      expect(plainOf("income")).toHaveProperty("statistic", expect.closeTo(income.d, 12));
      expect(plainOf("income")).toHaveProperty("p", expect.closeTo(income.p, 12));
      const score = kolmogorovSmirnov(scores(reference), scores(rows));
      expect(plainOf("score")).toHaveProperty("statistic", expect.closeTo(score.d, 12));
      const purpose = chiSquareHomogeneity(purposesOf(reference), purposesOf(rows));
      expect(plainOf("purpose")).toHaveProperty("statistic", expect.closeTo(purpose.statistic, 9));
      expect(plainOf("purpose")).toHaveProperty("p", expect.closeTo(purpose.p, 12));
    }
  },
);

test("a window that ends in the past holds the hours before its end alone", async () => {
  const to = before(30);
  const { scope, columns } = await getDrift(ctx, { name: model, query: { to: to.toISOString() } });
  const rows = inWindow(24, to);
  expect(scope).toMatchObject({
    live: false,
    rows: rows.length,
    window: { hours: 24, to: to.toISOString() },
  });
  const income = kolmogorovSmirnov(incomes(reference), incomes(rows));
  expect(columns.find(({ column }) => column === "income")?.plain).toHaveProperty(
    "statistic",
    expect.closeTo(income.d, 12),
  );
});

test("a segment is a window of its rows alone, on both sides", async () => {
  const isTrip = ({ features }: LoanRow) => features.purpose === "trip";
  const { columns, scope } = await getDrift(ctx, {
    name: model,
    query: { segment: "purpose:trip", window: "7d" },
  });
  const rows = inWindow(168).filter(isTrip);
  expect(scope).toMatchObject({ segment: "purpose:trip", rows: rows.length });
  const income = kolmogorovSmirnov(incomes(reference.filter(isTrip)), incomes(rows));
  expect(columns.find(({ column }) => column === "income")?.plain).toMatchObject({
    referenceSize: incomes(reference.filter(isTrip)).length,
    statistic: expect.closeTo(income.d, 12),
  });
});

test("against the period before, the two windows are compared with each other", async () => {
  const { columns, scope } = await getDrift(ctx, { name: model, query: { against: "previous" } });
  const income = kolmogorovSmirnov(incomes(inWindow(24, before(24))), incomes(inWindow(24)));
  expect(scope.against).toMatchObject({ kind: "previous", rows: inWindow(24, before(24)).length });
  const drift = columns.find(({ column }) => column === "income");
  expect(drift?.plain).toHaveProperty("statistic", expect.closeTo(income.d, 12));
  expect(drift?.decisions).toEqual([]);
});

test("performance is that of the labelled rows, whose labels came later", async () => {
  const answer = await getPerformance(ctx, { name: model, query: { range: "24h" } });
  const rows = inWindow(24).filter(({ label }) => label !== null);
  const truth = binaryMetrics(
    rows.map(({ label }) => label ?? 0),
    scores(rows),
  );
  expect(answer).toMatchObject({ labelled: rows.length, predictions: inWindow(24).length, needed: 100 });
  const of = (metric: string) => answer.metrics.find((each) => each.metric === metric);
  expect(of("accuracy")?.value).toBeCloseTo(truth.accuracy ?? 0, 12);
  expect(of("logLoss")?.value).toBeCloseTo(truth.logLoss ?? 0, 12);
  expect(of("brierScore")?.value).toBeCloseTo(truth.brierScore ?? 0, 12);
  const auc = answer.metric;
  expect(Math.abs((auc.value ?? 0) - (truth.rocAuc ?? 0))).toBeLessThanOrEqual(auc.errorBound + 1e-12);
  expect(auc.errorBound).toBeGreaterThan(0);
  const last = answer.series.at(-1);
  expect(last).toMatchObject({
    at: end.toISOString(),
    labelled: rows.length,
    predictions: inWindow(24).length,
  });
  expect(last?.value).toBeCloseTo(auc.value ?? 0, 12);
  expect(answer.series).toHaveLength(24);
  const earlier = inWindow(24, before(5)).filter(({ label }) => label !== null);
  expect(answer.series.at(-6)?.labelled).toBe(earlier.length);
  const reading = binaryMetrics(
    reference.filter(({ label }) => label !== null).map(({ label }) => label ?? 0),
    scores(reference.filter(({ label }) => label !== null)),
  );
  expect(auc.against?.value).toBeCloseTo(reading.rocAuc ?? 0, 12);
});

test("predictions are told hour by hour, and hours without any are a gap", async () => {
  const answer = await getPredictions(ctx, { name: model, query: { from: before(210).toISOString() } });
  expect(answer.series).toHaveLength(210);
  expect(answer.series.slice(0, 10).every(({ rows, mean }) => rows === 0 && mean === null)).toBe(true);
  const hour = current.filter(({ timestamp }) => Date.parse(timestamp) >= before(1).getTime());
  const mean = scores(hour).reduce((sum, score) => sum + score, 0) / hour.length;
  expect(answer.series.at(-1)).toEqual({
    at: before(1).toISOString(),
    rows: 6,
    mean: expect.closeTo(mean, 12),
  });
  const { histogram } = answer;
  const total = (histogram?.current ?? []).reduce((sum, share) => sum + share, 0);
  expect(total + (histogram?.below.current ?? 0) + (histogram?.above.current ?? 0)).toBeCloseTo(1, 9);
  expect(answer.current.mean).toBeCloseTo(
    scores(inWindow(24)).reduce((a, b) => a + b, 0) / inWindow(24).length,
    12,
  );
});

test("a feature's lines part where its distance says, and its missing values are counted by hour", async () => {
  const answer = await getFeature(ctx, { name: model, feature: "income", query: { range: "24h" } });
  const decision = answer.drift.decisions[0];
  expect(decision?.status).toBe("decided");
  expect(answer.numeric?.gap?.d).toBeCloseTo(answer.drift.effect ?? -1, 12);
  const { gap } = answer.numeric ?? {};
  expect(Math.abs((gap?.reference ?? 0) - (gap?.current ?? 0))).toBeCloseTo(gap?.d ?? -1, 12);
  const lost = inWindow(24).filter(({ features }) => features.income === null).length;
  expect(answer.missing.series.reduce((sum, { missing }) => sum + missing, 0)).toBe(lost);
  expect(answer.position).toMatchObject({ of: 2 });
});

test("a categorical column lists what each category adds to chi-square, with its change", async () => {
  const { categorical, drift } = await getFeature(ctx, { name: model, feature: "purpose", query: {} });
  const shares = categorical?.categories.map(({ shareOfChiSquare }) => shareOfChiSquare ?? 0) ?? [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(shares).toEqual(shares.toSorted((left, right) => right - left));
  expect(categorical).toMatchObject({ referenceCategories: 4, currentCategories: 4, pooled: 0 });
  expect(drift.symbol).toBe("V");
});

test("importance without attributions is shared information, named so, and needs enough rows", async () => {
  const few = await getImportance(ctx, { name: model, query: {} });
  expect(few.verdict).toMatchObject({ level: "undecided" });
  expect(few.largestChange).toBeNull();
  const enough = await getImportance(ctx, { name: model, query: { window: "7d" } });
  expect(enough.method).toBe("normalised_mutual_information");
  expect(enough.features.map(({ currentRank }) => currentRank)).toEqual([1, 2]);
  for (const { reference: was, current: is } of enough.features) {
    expect(was).toBeGreaterThan(0);
    expect(is).toBeLessThan(0.2);
  }
});

test("importance against the period before never shows the reference's numbers", async () => {
  const query = { window: "7d", against: "previous" } as const;
  const { features, methodLabel, scope } = await getImportance(ctx, { name: model, query });
  expect(scope.against).toMatchObject({ kind: "previous", rows: 192 });
  expect(features.every(({ reference: was }) => was === null)).toBe(true);
  expect(methodLabel).toContain("the period before has too few predictions to compare with: 192 rows of 500");
});
