import { expect, test } from "vitest";
import {
  addBinaryOutcome,
  addMulticlassOutcome,
  addRegressionOutcome,
  binaryMetrics,
  binaryMetricsFromOutcomes,
  cellIndex,
  differenceInterval,
  emptyBinaryOutcomes,
  multiclassMetricsFromOutcomes,
  multiclassOutcomeSize,
  normalisedMutualInformation,
  REGRESSION_OUTCOME_SIZE,
  rankAnchors,
  regressionMetrics,
  regressionMetricsFromOutcomes,
  rocAuc,
  rocAucFromCells,
  wilsonInterval,
} from "@/lib/stats";
import { drawSample, uniforms } from "./samples";

const next = uniforms(51);
const scores = Array.from({ length: 600 }, () => Math.round(1000 * next()) / 1000);
const labels = scores.map((score) => (next() < 0.2 + 0.5 * score ? 1 : 0));

function aucByPairs(): number {
  let [wins, pairs] = [0, 0];
  scores.forEach((up, i) => {
    scores.forEach((down, j) => {
      if (labels[i] === 0 || labels[j] === 1) return;
      pairs++;
      wins += up > down ? 1 : up === down ? 0.5 : 0;
    });
  });
  return wins / pairs;
}

test("the AUC is the share of pairs in the right order, ties half", () => {
  expect(binaryMetrics(labels, scores).rocAuc).toBeCloseTo(aucByPairs(), 13);
});

test("turning the scores round turns the AUC and keeps its variance", () => {
  const [one, other] = [
    binaryMetrics(labels, scores),
    binaryMetrics(
      labels,
      scores.map((score) => 1 - score),
    ),
  ];
  expect(other.rocAuc).toBeCloseTo(1 - one.rocAuc!, 13);
  expect(other.rocAucVariance).toBeCloseTo(one.rocAucVariance!, 13);
});

test.each([10_000, 60, 8, 2])("the AUC from counters over %i anchors lies within its bound", (limit) => {
  const reference = drawSample({ shape: "uniform", size: 400, seed: 52 }).sort();
  const index = cellIndex(rankAnchors(reference, limit).values);
  const [positives, negatives] = [new Float64Array(index.cells), new Float64Array(index.cells)];
  scores.forEach((score, i) => {
    (labels[i] ? positives : negatives)[index.cellOf(score)]! += 1;
  });
  const { auc, errorBound } = rocAucFromCells(positives, negatives)!;
  expect(Math.abs(auc - aucByPairs())).toBeLessThanOrEqual(errorBound);
  expect(errorBound).toBeLessThan(limit > 50 ? 0.02 : 0.5);
});

test("anchors on every score leave no doubt about the AUC", () => {
  const index = cellIndex(rankAnchors(Float64Array.from(scores).sort()).values);
  const [positives, negatives] = [new Float64Array(index.cells), new Float64Array(index.cells)];
  scores.forEach((score, i) => {
    (labels[i] ? positives : negatives)[index.cellOf(score)]! += 1;
  });
  const fromCells = rocAucFromCells(positives, negatives)!;
  const { rocAuc: auc, rocAucVariance } = binaryMetrics(labels, scores);
  expect(fromCells.errorBound).toBe(0);
  expect(fromCells.auc).toBeCloseTo(auc!, 13);
  expect(fromCells.variance).toBeCloseTo(rocAucVariance!, 13);
});

test("labels of one class have no AUC", () => {
  expect(rocAuc([1, 2], [0, 0])).toBeUndefined();
  expect(rocAucFromCells(Float64Array.of(0, 0, 0), Float64Array.of(1, 0, 0))).toBeUndefined();
});

test("binary outcomes add over batches, and a corrected label leaves no trace", () => {
  const outcomes = emptyBinaryOutcomes();
  addBinaryOutcome(outcomes, true, 0.9);
  scores.forEach((score, i) => {
    addBinaryOutcome(outcomes, labels[i] === 1, score);
  });
  addBinaryOutcome(outcomes, true, 0.9, 0.5, -1);
  const whole = binaryMetrics(labels, scores);
  const added = binaryMetricsFromOutcomes(outcomes, undefined);
  expect(added.confusionMatrix).toEqual(whole.confusionMatrix);
  expect(added.logLoss).toBeCloseTo(whole.logLoss!, 12);
  expect(added.brierScore).toBeCloseTo(whole.brierScore!, 12);
  expect(added.calibration.map(({ count }) => count)).toEqual(whole.calibration.map(({ count }) => count));
});

test("a score that is no probability is refused", () => {
  for (const score of [-0.1, 1.1, Number.NaN]) {
    expect(() => addBinaryOutcome(emptyBinaryOutcomes(), true, score)).toThrow(RangeError);
  }
});

test("the threshold decides what is predicted positive", () => {
  const { confusionMatrix } = binaryMetrics([1, 1, 0, 0], [0.3, 0.2, 0.3, 0.1], { threshold: 0.3 });
  expect(confusionMatrix).toEqual({ tp: 1, fn: 1, fp: 1, tn: 1 });
});

test("no labelled rows leave every metric undefined", () => {
  const binary = binaryMetrics([], []);
  expect([binary.count, binary.accuracy, binary.logLoss, binary.rocAuc]).toEqual([
    0,
    undefined,
    undefined,
    undefined,
  ]);
  expect(regressionMetrics([], [])).toMatchObject({ count: 0, rmse: undefined, r2: undefined });
  const empty = multiclassMetricsFromOutcomes(["a", "b"], new Float64Array(multiclassOutcomeSize(2)));
  expect([empty.count, empty.accuracy, empty.macro, empty.logLoss]).toEqual([
    0,
    undefined,
    undefined,
    undefined,
  ]);
});

test("multiclass outcomes subtract as they add", () => {
  const outcomes = new Float64Array(multiclassOutcomeSize(3));
  addMulticlassOutcome(outcomes, 0, 1, 0.2);
  addMulticlassOutcome(outcomes, 2, 2, 0.7);
  addMulticlassOutcome(outcomes, 0, 1, 0.2, -1);
  const metrics = multiclassMetricsFromOutcomes(["a", "b", "c"], outcomes);
  expect(metrics).toMatchObject({ count: 1, accuracy: 1 });
  expect(metrics.logLoss).toBeCloseTo(-Math.log(0.7), 13);
  expect(() => addMulticlassOutcome(outcomes, 3, 0)).toThrow(RangeError);
});

test("regression outcomes about any origin near the labels give the same metrics", () => {
  const truths = Array.from(drawSample({ shape: "bell", size: 500, seed: 53, scale: 3, shift: 1000 }));
  const guesses = truths.map((truth, i) => truth + Math.sin(i));
  const whole = regressionMetrics(truths, guesses);
  const outcomes = new Float64Array(REGRESSION_OUTCOME_SIZE);
  truths.forEach((truth, i) => {
    addRegressionOutcome(outcomes, truth, guesses[i]!, 998);
  });
  const added = regressionMetricsFromOutcomes(outcomes);
  for (const key of ["mae", "rmse", "r2", "mape", "bias"] as const)
    expect(added[key]).toBeCloseTo(whole[key]!, 10);
  expect(added.maeInterval!.lower).toBeLessThan(added.mae!);
  expect(added.rmseInterval!.upper).toBeGreaterThan(added.rmse!);
});

test("a variable tells everything about itself and nothing about an independent one", () => {
  expect(
    normalisedMutualInformation([
      [3, 0, 0],
      [0, 4, 0],
      [0, 0, 5],
    ]).normalisedMutualInformation,
  ).toBeCloseTo(1, 13);
  expect(
    normalisedMutualInformation([
      [2, 4],
      [3, 6],
    ]).normalisedMutualInformation,
  ).toBeCloseTo(0, 13);
});

test("mutual information does not depend on which variable has the rows", () => {
  const [one, other] = [
    normalisedMutualInformation([
      [5, 1, 0],
      [2, 7, 3],
    ]),
    normalisedMutualInformation([
      [5, 2],
      [1, 7],
      [0, 3],
    ]),
  ];
  expect(one.normalisedMutualInformation).toBeCloseTo(other.normalisedMutualInformation!, 13);
  expect(one.rowEntropy).toBeCloseTo(other.columnEntropy, 13);
});

test("Wilson's interval stays inside [0, 1] and around the share", () => {
  for (const [successes, trials] of [
    [0, 5],
    [5, 5],
    [1, 1000],
    [700, 1000],
  ] as const) {
    const { lower, upper } = wilsonInterval(successes, trials)!;
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(1);
    expect(lower).toBeLessThanOrEqual(successes / trials);
    expect(upper).toBeGreaterThanOrEqual(successes / trials);
  }
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
});

test("scores that all share one gap leave the AUC open by a half", () => {
  const fromCells = rocAucFromCells(Float64Array.of(0, 0, 4), Float64Array.of(0, 0, 5))!;
  expect([fromCells.auc, fromCells.errorBound]).toEqual([0.5, 0.5]);
});

// Newcombe, Stat. Med. 17:873 (1998), table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
] as const)("the difference of %d of %d and %d of %d has Newcombe's interval", (a, m, b, n, lower, upper) => {
  const left = { value: a / m, interval: wilsonInterval(a, m)! };
  const right = { value: b / n, interval: wilsonInterval(b, n)! };
  const interval = differenceInterval(left, right);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("a difference turned round has its interval turned round, and needs values inside their intervals", () => {
  const left = { value: 5, interval: { lower: 4, upper: 7 } };
  const right = { value: 2, interval: { lower: 1.5, upper: 3 } };
  const { lower, upper } = differenceInterval(left, right);
  const turned = differenceInterval(right, left);
  expect([turned.lower, turned.upper]).toEqual([-upper, -lower]);
  expect(() => differenceInterval({ ...left, value: 8 }, right)).toThrow(RangeError);
});
