import { beforeAll, expect, test } from "vitest";
import { evaluateDue } from "@/lib/alerts/evaluate-due";
import { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { DriftAnswer } from "@/lib/contracts/drift";
import { FeatureAnswer } from "@/lib/contracts/feature";
import { ImportanceAnswer } from "@/lib/contracts/importance";
import { FleetAnswer } from "@/lib/contracts/model";
import { PerformanceAnswer } from "@/lib/contracts/performance";
import { PredictionsAnswer } from "@/lib/contracts/predictions";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { getConfidence } from "@/lib/monitor/get-confidence";
import { getDrift } from "@/lib/monitor/get-drift";
import { getFeature } from "@/lib/monitor/get-feature";
import { getFleet } from "@/lib/monitor/get-fleet";
import { getImportance } from "@/lib/monitor/get-importance";
import { getPerformance } from "@/lib/monitor/get-performance";
import { getPredictions } from "@/lib/monitor/get-predictions";
import { createModel } from "@/lib/registry/create-model";
import { kolmogorovSmirnov } from "@/lib/stats";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel, hourMs, type LoanRow, loanRows, sendLoans, sendReference } from "./loan-model";

const now = new Date("2026-06-15T12:58:00Z");
const before = (hours: number) => new Date(Date.UTC(2026, 5, 15, 13) - hours * hourMs);
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now });
});

async function everyAnswer(name: string, feature: string) {
  const input = { name, query: {} };
  return {
    drift: DriftAnswer.parse(await getDrift(ctx, input)),
    predictions: PredictionsAnswer.parse(await getPredictions(ctx, input)),
    performance: PerformanceAnswer.parse(await getPerformance(ctx, input)),
    importance: ImportanceAnswer.parse(await getImportance(ctx, input)),
    confidence: ConfidenceAnswer.parse(await getConfidence(ctx, input)),
    feature: FeatureAnswer.parse(await getFeature(ctx, { ...input, feature })),
  };
}

test("a version without a reference says what can be said without it, and what to do next", async () => {
  const model = "bare";
  await createLoanModel(ctx, model);
  const rows = loanRows(before(24), 24, 30, 21);
  await sendLoans(ctx, model, rows);
  for (const compacted of [false, true]) {
    if (compacted) await compactCounters(ctx);
    const answers = await everyAnswer(model, "income");
    for (const { scope } of Object.values(answers)) {
      expect(scope).toMatchObject({ rows: rows.length, against: { kind: "none" } });
      expect(scope.against).toHaveProperty(
        "reason",
        expect.stringContaining("/models/bare/versions/1/reference"),
      );
    }
    expect(answers.drift).toMatchObject({
      drifted: 0,
      tested: 0,
      share: null,
      verdict: { level: "undecided" },
    });
    const mean = rows.reduce((sum, { prediction }) => sum + prediction, 0) / rows.length;
    expect(answers.predictions).toMatchObject({
      reference: null,
      histogram: null,
      current: { rows: rows.length },
    });
    expect(answers.predictions.current.mean).toBeCloseTo(mean, 12);
    expect(answers.performance.metrics.find(({ metric }) => metric === "accuracy")?.value).toBeGreaterThan(
      0.4,
    );
    expect(answers.performance).toMatchObject({ against: null, metric: { against: null } });
    expect(answers.confidence).toMatchObject({ against: null, reference: null });
    expect(answers.feature.numeric).toBeNull();
    const lost = rows.filter(({ features }) => features.income === null).length;
    expect(answers.feature.missing.series.reduce((sum, { missing }) => sum + missing, 0)).toBe(lost);
  }
});

test("a model without columns says how many predictions it has, and which metrics are known", async () => {
  const name = "undeclared";
  await createModel(ctx, { name, task: "binary" });
  const rows = loanRows(before(24), 24, 10, 22);
  await sendLoans(ctx, name, rows);
  const input = { name, query: {} };
  const headline = "240 predictions, no reference to hold them against";
  expect(PredictionsAnswer.parse(await getPredictions(ctx, input))).toMatchObject({
    scope: { rows: rows.length },
    verdict: { level: "undecided", headline },
    column: "score",
    drift: null,
    histogram: null,
  });
  expect(PerformanceAnswer.parse(await getPerformance(ctx, input)).metric).toMatchObject({
    metric: "rocAuc",
    value: null,
    reason: "no reference to rank its scores in",
  });
  expect(ConfidenceAnswer.parse(await getConfidence(ctx, input))).toMatchObject({
    task: "binary",
    available: false,
  });
  expect(DriftAnswer.parse(await getDrift(ctx, input)).columns).toEqual([]);
  expect(ImportanceAnswer.parse(await getImportance(ctx, input)).features).toEqual([]);
});

test("a model without any rows answers every panel with what it waits for", async () => {
  const model = "empty";
  await createLoanModel(ctx, model);
  await sendReference(ctx, model, loanRows(before(60 * 24), 28 * 24, 3, 31));
  const answers = await everyAnswer(model, "purpose");
  for (const { scope, verdict } of Object.values(answers)) {
    expect(scope).toMatchObject({ rows: 0, lastPredictionAt: null, evaluatedAt: null });
    expect(verdict.level).toBe("undecided");
  }
  expect(answers.performance.series.every(({ value, labelled }) => value === null && labelled === 0)).toBe(
    true,
  );
  expect(answers.confidence.series.every(({ median }) => median === null)).toBe(true);
});

test("two versions are compared with each other, each counted against its own reference", async () => {
  const model = "pair";
  await createLoanModel(ctx, model);
  await sendReference(ctx, model, loanRows(before(60 * 24), 28 * 24, 3, 41), "1");
  await sendReference(ctx, model, loanRows(before(60 * 24), 28 * 24, 4, 42, { raise: 2 }), "2");
  const first = loanRows(before(24), 24, 20, 43);
  const second = loanRows(before(24), 24, 20, 44, { raise: 12, purpose: "car" });
  await sendLoans(ctx, model, first, "1");
  await sendLoans(ctx, model, second, "2");
  const { columns, scope } = await getDrift(ctx, {
    name: model,
    query: { version: "2", against: "version:1" },
  });
  expect(scope.against).toEqual({ kind: "version", label: "version 1", version: "1", rows: first.length });
  const income = columns.find(({ column }) => column === "income");
  const values = (rows: readonly LoanRow[]) =>
    rows.flatMap(({ features }) => (features.income === null ? [] : [features.income]));
  const truth = kolmogorovSmirnov(values(first), values(second));
  const plain = income?.plain.status === "tested" ? income.plain : null;
  expect(Math.abs((plain?.statistic ?? 0) - truth.d)).toBeLessThanOrEqual((plain?.errorBound ?? 0) + 1e-12);
  expect(income).toMatchObject({ drift: true, word: "differs", decisions: [] });
  const purpose = columns.find(({ column }) => column === "purpose");
  expect(purpose?.verdict.headline).toMatch(/^purpose: car takes 100 % of rows, in version 1 \d+ %$/);
});

test("a drift that alarms says since when, and the feature's history shows it", async () => {
  const model = "alarmed";
  await createLoanModel(ctx, model);
  await sendReference(ctx, model, loanRows(before(60 * 24), 28 * 24, 10, 51));
  await sendLoans(ctx, model, loanRows(before(96), 48, 20, 52));
  await sendLoans(ctx, model, loanRows(before(48), 48, 20, 53, { raise: 15 }));
  // Rows that are this late are evaluated when no more have come for a while.
  await evaluateDue({ ...ctx, now: new Date(now.getTime() + 60_000) });
  const drift = await getDrift(ctx, { name: model, query: {} });
  const income = drift.columns.find(({ column }) => column === "income");
  expect(income).toMatchObject({ drift: true, level: "warning" });
  const since = new Date(income?.driftingSince ?? 0);
  expect(since.getTime()).toBeGreaterThan(before(48).getTime());
  expect(drift.verdict.headline).toBe("1 of 2 features drifted");
  const feature = FeatureAnswer.parse(await getFeature(ctx, { name: model, feature: "income", query: {} }));
  expect(feature.verdict.headline).toMatch(/^Drifted since S\w\w 1\d Jun \d\d:00 UTC$/);
  const drifting = feature.history.filter((point) => point.drift);
  expect(drifting[0]?.at).toBe(since.toISOString());
  expect(drifting.every(({ firing }) => firing)).toBe(true);
  expect(feature.history.filter(({ drift: each }) => !each).some(({ firing }) => firing)).toBe(false);
  expect(feature.firing).toMatchObject([{ from: since.toISOString(), open: true }]);
  expect(feature.scope.evaluatedAt).toBe("2026-06-15T12:00:00.000Z");
  const quiet = await getDrift(ctx, { name: model, query: { to: before(72).toISOString() } });
  expect(quiet.columns.find(({ column }) => column === "income")).toMatchObject({
    drift: false,
    driftingSince: null,
  });
  expect(quiet.verdict.headline).toBe("None of 2 features drifted");
  const fleet = FleetAnswer.parse(await getFleet(ctx));
  const entry = fleet.models.find(({ name }) => name === model);
  expect(entry).toMatchObject({
    group: "watch",
    drifted: 1,
    tested: 2,
    blind: (await getDrift(ctx, { name: model, query: {} })).columns.filter(
      ({ role, word }) => role === "feature" && word === "blind",
    ).length,
    features: 2,
    openAlerts: { critical: 0 },
  });
  expect(entry?.health.headline).toBe("1 of 2 features drifted");
  expect(entry?.traffic).toHaveLength(72);
  expect(entry?.predictions24h).toBe(480);
  const news = fleet.changes.filter((change) => change.model === model && change.alert !== null);
  expect(news.map(({ headline }) => headline)).toContain("income drifted");
  expect(fleet.changes.map(({ at }) => at)).toEqual(
    fleet.changes
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
});

test("a regression has values, errors and no confidence", async () => {
  const model = "prices";
  await createModel(ctx, { name: model, task: "regression", columns: [{ name: "size", kind: "numeric" }] });
  const rows = Array.from({ length: 300 }, (_, at) => ({
    at,
    size: (at * 37) % 200,
    price: 3 * ((at * 37) % 200),
  }));
  const body = rows.map(({ size, price }) => ({ features: { size }, prediction: price, label: price + 5 }));
  await sendReference(ctx, model, body as unknown as LoanRow[]);
  const time = (at: number) => before(20 - (at % 20)).toISOString();
  const predictions = rows.map(({ at, size, price }) => ({
    value: { id: `p-${at}`, version: "1", timestamp: time(at), features: { size }, prediction: price },
  }));
  await recordPredictions(ctx, { model, rows: predictions });
  const labels = rows.slice(0, 200).map(({ at, price }) => ({ value: { id: `p-${at}`, label: price + 10 } }));
  await recordLabels(ctx, { model, rows: labels });
  const answers = await everyAnswer(model, "size");
  expect(answers.confidence).toMatchObject({ available: false, series: [], drift: null });
  const of = (metric: string) => answers.performance.metrics.find((each) => each.metric === metric);
  expect(of("mae")).toMatchObject({
    value: expect.closeTo(10, 9),
    against: { value: expect.closeTo(5, 9), difference: expect.closeTo(5, 9) },
  });
  expect(of("rmse")?.value).toBeCloseTo(10, 9);
  expect(of("bias")?.value).toBeCloseTo(-10, 9);
  expect(answers.performance).toMatchObject({ labelled: 200, predictions: 300, coverage: 200 / 300 });
  expect(answers.predictions.histogram?.current.length).toBeGreaterThan(5);
  const day = answers.drift.columns[0]?.decisions[0];
  expect(day).toMatchObject({
    status: "decided",
    drift: false,
    reason: expect.stringContaining("7 d window"),
  });
});

test("several classes are told apart, with their own precision and recall, and by attributions where they are logged", async () => {
  const model = "species";
  const classes = ["cat", "dog", "owl"];
  await createModel(ctx, {
    name: model,
    task: "multiclass",
    classes,
    columns: [{ name: "weight", kind: "numeric" }],
  });
  const row = (at: number) => ({
    features: { weight: at % 50 },
    probabilities: [0.7, 0.2, 0.1].map((_, place) => [0.7, 0.2, 0.1][(place + at) % 3]),
    attributions: { weight: at % 2 ? 0.5 : -0.5 },
    label: classes[(at + (at % 5 === 0 ? 1 : 0)) % 3],
  });
  await sendReference(ctx, model, Array.from({ length: 300 }, (_, at) => row(at)) as unknown as LoanRow[]);
  const rows = Array.from({ length: 600 }, (_, at) => ({ id: `s-${at}`, ...row(at) }));
  const time = (at: number) => before(20 - (at % 20)).toISOString();
  await recordPredictions(ctx, {
    model,
    rows: rows.map(({ label: _, ...each }, at) => ({
      value: { ...each, version: "1", timestamp: time(at) },
    })),
  });
  await recordLabels(ctx, { model, rows: rows.map(({ id, label }) => ({ value: { id, label } })) });
  const answers = await everyAnswer(model, "weight");
  expect(answers.predictions).toMatchObject({ column: "prediction", histogram: null });
  expect(answers.predictions.classes?.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(1, 12);
  expect(answers.performance.perClass).toHaveLength(3);
  const total = answers.performance.confusionMatrix?.counts.flat().reduce((sum, count) => sum + count, 0);
  expect(total).toBe(600);
  expect(answers.confidence.current?.mean).toBeCloseTo((3 * 0.7 - 1) / 2, 12);
  expect(answers.importance).toMatchObject({ method: "mean_absolute_attribution" });
  expect(answers.importance.features[0]).toMatchObject({
    reference: 0.5,
    current: 0.5,
    change: 0,
    currentRank: 1,
  });
});

test.each([
  ["an unknown model", { name: "nobody", query: {} }, "unknown_model"],
  ["an unknown version", { name: "empty", query: { version: "9" } }, "unknown_version"],
  [
    "an unknown version to hold it against",
    { name: "empty", query: { against: "version:9" } },
    "unknown_version",
  ],
  ["a value that is no segment", { name: "empty", query: { segment: "purpose:boat" } }, "unknown_segment"],
  ["a column that slices nothing", { name: "empty", query: { segment: "income:3" } }, "unknown_segment"],
  [
    "a range that ends before it begins",
    { name: "empty", query: { from: "2027-01-01T00:00:00Z" } },
    "invalid_request",
  ],
])("%s is refused by its code", async (_, input, code) => {
  await expect(getDrift(ctx, input)).rejects.toMatchObject({ code });
  await expect(getPerformance(ctx, input)).rejects.toMatchObject({ code });
});

test("a model's name begins a sentence as it is written", async () => {
  const asked = getDrift(ctx, { name: "empty", query: { version: "9" } });
  await expect(asked).rejects.toMatchObject({ message: "empty has no version named 9." });
});

test("an unknown feature is refused by its code", async () => {
  await expect(getFeature(ctx, { name: "empty", feature: "height", query: {} })).rejects.toMatchObject({
    code: "unknown_feature",
  });
});

test("a segment is held against the rows that the reference has of it", async () => {
  const model = "sliced";
  await createLoanModel(ctx, model);
  const reference = loanRows(before(20 * 24), 15 * 24, 4, 51);
  await sendReference(ctx, model, reference);
  await sendLoans(ctx, model, loanRows(before(24), 24, 10, 52));
  const { scope } = await getDrift(ctx, { name: model, query: { segment: "purpose:car" } });
  const cars = reference.filter(({ features }) => features.purpose === "car").length;
  expect(scope.against).toMatchObject({ kind: "reference", rows: cars });
  expect(cars).toBeLessThan(reference.length);
});
