import { expect, test } from "vitest";
import { addOutcome, emptyOutcomes, type Outcomes } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { metricReadings } from "@/lib/monitor/metric-values";
import { belowMinimum, performanceOf } from "@/lib/monitor/performance-of";
import { performanceVerdict } from "@/lib/monitor/performance-verdict";
import { referencePerformance } from "@/lib/monitor/reference-performance";
import { binaryMetrics, multiclassMetrics, regressionMetrics } from "@/lib/stats";
import { createLoadedReference, createModelRecord } from "../ingest/loaded-reference-factory";

const binary = createModelRecord();
const size = 400;
const scores = Array.from({ length: size }, (_, at) => ((at * 617) % 1000) / 1000);
const labels = scores.map((score, at) => (score > ((at * 389) % 997) / 997 ? 1 : 0));

function binaryOutcomes(cells = 1001): Outcomes {
  const outcomes = emptyOutcomes({ task: "binary", scoreCells: cells, classes: 0 });
  scores.forEach((score, at) => {
    const predicted = { score, classCode: null, probabilities: null };
    const cells = labels[at] === 1 ? outcomes.positives : outcomes.negatives;
    addOutcome(outcomes, binary, predicted, labels[at]!, 1, (value) => {
      cells[Math.round(value * 1000)]! += 1;
    });
  });
  return outcomes;
}

test("binary metrics from counters are those of the rows", () => {
  const truth = binaryMetrics(labels, scores);
  const now = metricReadings(binary, binaryOutcomes());
  for (const metric of [
    "accuracy",
    "precision",
    "recall",
    "f1",
    "logLoss",
    "brierScore",
    "rocAuc",
  ] as const) {
    expect(now[metric]?.value).toBeCloseTo(truth[metric] ?? Number.NaN, 12);
  }
  expect(now.rocAuc?.interval).toEqual({
    lower: expect.closeTo(truth.rocAucInterval?.lower ?? 0, 12),
    upper: expect.closeTo(truth.rocAucInterval?.upper ?? 0, 12),
  });
});

test("multiclass metrics from counters are those of the rows", () => {
  const classes = ["a", "b", "c"];
  const model = createModelRecord({ task: "multiclass", classes, performanceMetric: "accuracy" });
  const outcomes = emptyOutcomes({ task: "multiclass", scoreCells: 0, classes: 3 });
  const rows = Array.from({ length: 90 }, (_, at) => ({
    label: (at * 7) % 3,
    predicted: (at * 5 + (at % 4)) % 3,
  }));
  for (const { label, predicted } of rows) {
    const probabilities = [0.2, 0.3, 0.5];
    addOutcome(outcomes, model, { score: null, classCode: predicted, probabilities }, label, 1, () => {});
  }
  const truth = multiclassMetrics({
    classes,
    labels: rows.map(({ label }) => classes[label]!),
    predictions: rows.map(({ predicted }) => classes[predicted]!),
    probabilities: rows.map(() => [0.2, 0.3, 0.5]),
  });
  const now = metricReadings(model, outcomes);
  expect(now.accuracy?.value).toBeCloseTo(truth.accuracy ?? -1, 12);
  expect(now.macroF1?.value).toBeCloseTo(truth.macro?.f1 ?? -1, 12);
  expect(now.macroRecall?.value).toBeCloseTo(truth.macro?.recall ?? -1, 12);
  expect(now.logLoss?.value).toBeCloseTo(truth.logLoss ?? -1, 12);
});

test("regression metrics from counters are those of the rows", () => {
  const model = createModelRecord({ task: "regression", performanceMetric: "mae" });
  const outcomes = emptyOutcomes({ task: "regression", scoreCells: 0, classes: 0 });
  const values = scores.map((score) => 100 * score);
  const truths = values.map((value, at) => value + 1 + ((at * 31) % 17) - 8);
  values.forEach((score, at) => {
    addOutcome(outcomes, model, { score, classCode: null, probabilities: null }, truths[at]!, 1, () => {});
  });
  const truth = regressionMetrics(truths, values);
  const now = metricReadings(model, outcomes);
  for (const metric of ["mae", "rmse", "r2", "bias"] as const) {
    expect(now[metric]?.value).toBeCloseTo(truth[metric] ?? Number.NaN, 9);
  }
  expect(now.mae?.interval?.lower).toBeCloseTo(truth.maeInterval?.lower ?? -1, 9);
});

test("without labels every metric is absent with its reason", () => {
  const [chosen, ...rest] = performanceOf(
    emptyOutcomes({ task: "binary", scoreCells: 3, classes: 0 }),
    binary,
  );
  expect(chosen).toMatchObject({
    metric: "rocAuc",
    value: null,
    interval: null,
    reason: "no labels yet",
    against: null,
  });
  expect(rest.every(({ value, reason }) => value === null && reason !== null)).toBe(true);
});

function labelledReference(known = size): LoadedReference {
  const made = createLoadedReference({
    distance: scores,
    origin: scores.map(() => "a"),
    score: scores,
    strata: scores.map((_, at) => at % 168),
  });
  const ofRow = labels.map((label, at) => (at < known ? label : Number.NaN));
  return { ...made, labels: known > 0 ? Float64Array.from(ofRow) : null };
}

test("the chosen metric comes first, beside the reference's own with its interval and how far it is", () => {
  const model = createModelRecord({ performanceMetric: "brierScore" });
  const side = referencePerformance(model, labelledReference(300), 0);
  const metrics = performanceOf(binaryOutcomes(), model, side);
  const truth = binaryMetrics(labels.slice(0, 300), scores.slice(0, 300));
  expect(side).toMatchObject({ label: "the reference", predictions: size });
  expect(metrics[0]).toMatchObject({ metric: "brierScore", label: "Brier score", higherIsBetter: false });
  const of = (metric: string) => metrics.find((each) => each.metric === metric);
  for (const metric of ["brierScore", "rocAuc", "accuracy"] as const) {
    const now = of(metric)?.value ?? Number.NaN;
    expect(of(metric)?.against?.value).toBeCloseTo(truth[metric] ?? -1, 12);
    expect(of(metric)?.against?.difference).toBeCloseTo(now - (truth[metric] ?? -1), 12);
  }
  expect(of("accuracy")?.against?.interval?.lower).toBeCloseTo(truth.accuracyInterval?.lower ?? -1, 12);
  expect(of("brierScore")?.against?.differenceInterval).toBeNull();
});

test("few labels on either side keep their values, but no difference is made of them", () => {
  const side = referencePerformance(binary, labelledReference(99), 0);
  const [auc] = performanceOf(binaryOutcomes(), binary, side);
  expect(auc?.against?.value).not.toBeNull();
  expect(auc?.against).toMatchObject({ difference: null, differenceInterval: null });
  const few = emptyOutcomes({ task: "binary", scoreCells: 3, classes: 0 });
  const turned = performanceOf(few, binary, { ...side, outcomes: binaryOutcomes() })[0];
  expect(turned?.against).toMatchObject({ value: expect.closeTo(auc?.value ?? -1, 12), difference: null });
});

const interval = { lower: 0.66, upper: 0.69 };
test.each([
  ["the whole interval under the minimum", { value: 0.68, interval }, "rocAuc", 0.7, "budget", 500, true],
  [
    "an interval that still holds the minimum",
    { value: 0.68, interval },
    "rocAuc",
    0.685,
    "budget",
    500,
    false,
  ],
  ["the point, under policy seed", { value: 0.68, interval }, "rocAuc", 0.685, "seed", 500, true],
  ["too few labels", { value: 0.1, interval: null }, "rocAuc", 0.7, "budget", 99, false],
  ["no threshold", { value: 0.1, interval: null }, "rocAuc", null, "budget", 500, false],
  ["no value", { value: null, interval: null }, "rocAuc", 0.7, "budget", 500, false],
  [
    "a metric without an interval by its point",
    { value: 0.5, interval: null },
    "f1",
    0.6,
    "budget",
    500,
    true,
  ],
  [
    "an error above its maximum",
    { value: 5, interval: { lower: 4.5, upper: 5.5 } },
    "mae",
    4,
    "budget",
    500,
    true,
  ],
  [
    "an error that may be below its maximum",
    { value: 5, interval: { lower: 4.5, upper: 5.5 } },
    "mae",
    4.6,
    "budget",
    500,
    false,
  ],
  ["a bias by its size", { value: -3, interval: null }, "bias", 2, "budget", 500, true],
] as const)("%s: the threshold is judged", (_, reading, metric, minimum, policy, labelled, below) => {
  const rule = { performanceMetric: metric, performanceMinimum: minimum, policy };
  expect(belowMinimum(reading, rule, labelled)).toBe(below);
});

const auc = {
  metric: "rocAuc" as const,
  label: "ROC AUC",
  value: 0.6834,
  interval,
  against: null,
  higherIsBetter: true,
  errorBound: 0,
  reason: null,
};
const state = {
  metric: auc,
  minimum: 0.7,
  below: true,
  labelled: 14757,
  predictions: 17139,
  alertSince: null,
};
test.each([
  ["broken", {}, "critical", "ROC AUC is below its minimum, 0.683 against 0.700"],
  [
    "undecided by its interval",
    { below: false },
    "ok",
    "ROC AUC is 0.683, not clearly below its minimum of 0.700",
  ],
  ["held", { below: false, minimum: 0.6 }, "ok", "ROC AUC holds: 0.683 against a minimum of 0.600"],
  ["without a threshold", { below: false, minimum: null }, "info", "ROC AUC is 0.683"],
  ["on few labels", { below: false, labelled: 42 }, "undecided", "Too few labels for a verdict: 42 of 100"],
  ["without labels", { below: false, labelled: 0 }, "undecided", "No labels in this window yet"],
] as const)("performance %s is said in words", (_, changes, level, headline) => {
  expect(performanceVerdict({ ...state, ...changes })).toMatchObject({ level, headline });
});

test("the sentence of a broken minimum says since when, and on how many labels it rests", () => {
  const { detail } = performanceVerdict({ ...state, alertSince: new Date("2026-06-15T12:00:00Z") });
  expect(detail).toBe("Alert since Mon 15 Jun 12:00 UTC. 14,757 labels of 17,139 predictions, 86 %.");
});
