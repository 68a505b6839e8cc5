import type { Interval } from "@/lib/contracts/common";
import type { MetricName } from "@/lib/contracts/performance";
import type { Outcomes } from "@/lib/ingest/counters";
import type { ModelRecord } from "@/lib/registry/model-record";
import {
  BINARY_OUTCOME_SIZE,
  type BinaryMetrics,
  binaryMetricsFromOutcomes,
  ExactSum,
  type MulticlassMetrics,
  multiclassMetricsFromOutcomes,
  multiclassOutcomeSize,
  type RegressionMetrics,
  type RocAucFromCells,
  regressionMetricsFromOutcomes,
  rocAucFromCells,
} from "@/lib/stats";

/** A metric of some outcomes; without a value where it has no meaning. */
export interface MetricReading {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly errorBound: number;
  readonly reason: string | null;
}

type Readings = Partial<Record<MetricName, MetricReading>>;

const reading = (
  value: number | undefined,
  interval: Interval | undefined,
  reason: string,
  errorBound = 0,
): MetricReading => ({
  value: value ?? null,
  interval: value === undefined ? null : (interval ?? null),
  errorBound,
  reason: value === undefined ? reason : null,
});

/** Every metric of the model's task from its outcome counters. */
export function metricReadings(model: Pick<ModelRecord, "task" | "classes">, outcomes: Outcomes): Readings {
  if (model.task === "binary") return binaryReadings(outcomes, aucOf(outcomes));
  if (model.task === "multiclass") return multiclassReadings(model.classes, outcomes);
  return regressionReadings(outcomes);
}

/** One metric; the AUC, which takes a pass over all cells, only where it is asked for. */
export function metricReading(
  model: Pick<ModelRecord, "task" | "classes">,
  outcomes: Outcomes,
  metric: MetricName,
): MetricReading | undefined {
  if (model.task !== "binary" || metric === "rocAuc") return metricReadings(model, outcomes)[metric];
  return binaryReadings(outcomes, undefined)[metric];
}

const aucOf = ({ positives, negatives }: Outcomes) => rocAucFromCells(positives, negatives);

/** The binary metrics of outcome counters, with the confusion matrix and the calibration. */
export function binaryMetricsOf(outcomes: Outcomes, auc = aucOf(outcomes)): BinaryMetrics {
  const flat = new Float64Array(BINARY_OUTCOME_SIZE);
  flat.set(outcomes.confusion);
  flat[4] = outcomes.logLossSum.value;
  flat[5] = outcomes.squaredErrorSum.value;
  flat.set(outcomes.calibration, 6);
  return binaryMetricsFromOutcomes(flat, auc);
}

export function multiclassMetricsOf(classes: readonly string[], outcomes: Outcomes): MulticlassMetrics {
  const flat = new Float64Array(multiclassOutcomeSize(classes.length));
  flat.set(outcomes.confusion);
  flat[classes.length ** 2] = outcomes.logLossSum.value;
  flat[classes.length ** 2 + 1] = outcomes.logLossCount;
  return multiclassMetricsFromOutcomes(classes, flat);
}

function binaryReadings(outcomes: Outcomes, auc: RocAucFromCells | undefined): Readings {
  const metrics = binaryMetricsOf(outcomes, auc);
  const none = "no labels yet";
  const noAuc = outcomes.labelled > 0 ? whyNoAuc(metrics.confusionMatrix) : none;
  return {
    rocAuc: reading(metrics.rocAuc, metrics.rocAucInterval, noAuc, auc?.errorBound),
    accuracy: reading(metrics.accuracy, metrics.accuracyInterval, none),
    precision: reading(
      metrics.precision,
      metrics.precisionInterval,
      "nothing labelled was predicted positive",
    ),
    recall: reading(metrics.recall, metrics.recallInterval, "no positive labels"),
    f1: reading(metrics.f1, undefined, "no positive labels or predictions"),
    logLoss: reading(metrics.logLoss, undefined, none),
    brierScore: reading(metrics.brierScore, undefined, none),
  };
}

function whyNoAuc({ tn, fp, fn, tp }: BinaryMetrics["confusionMatrix"]): string {
  const hasBoth = tn + fp > 0 && fn + tp > 0;
  return hasBoth ? "no reference to rank its scores in" : "labels of one class only";
}

function multiclassReadings(classes: readonly string[], outcomes: Outcomes): Readings {
  const metrics = multiclassMetricsOf(classes, outcomes);
  const none = "no labels yet";
  return {
    accuracy: reading(metrics.accuracy, metrics.accuracyInterval, none),
    macroPrecision: reading(metrics.macro?.precision, undefined, none),
    macroRecall: reading(metrics.macro?.recall, undefined, none),
    macroF1: reading(metrics.macro?.f1, undefined, none),
    logLoss: reading(metrics.logLoss, undefined, "no labelled prediction came with probabilities"),
  };
}

/** The sums of labels and of their squares as if their mean had been taken off first: their spread must not cancel. */
function labelsAroundMean({ labelled, labelSum, labelSquareSum }: Outcomes) {
  const mean = labelled > 0 ? labelSum.value / labelled : 0;
  const sum = new ExactSum();
  const squareSum = new ExactSum();
  for (const part of labelSum.partials) {
    sum.add(part);
    squareSum.addProduct(-2 * mean, part);
  }
  sum.addProduct(-labelled, mean);
  for (const part of labelSquareSum.partials) squareSum.add(part);
  const meanSquare = new ExactSum();
  meanSquare.addProduct(mean, mean);
  for (const part of meanSquare.partials) squareSum.addProduct(labelled, part);
  return { sum: sum.value, squareSum: squareSum.value };
}

/** Sums of fourth powers are not counted, so the root mean square error has no interval. */
function regressionReadings(outcomes: Outcomes): Readings {
  const labels = labelsAroundMean(outcomes);
  const metrics: RegressionMetrics = regressionMetricsFromOutcomes(
    Float64Array.of(
      outcomes.labelled,
      outcomes.absoluteErrorSum.value,
      outcomes.squaredErrorSum.value,
      0,
      outcomes.errorSum.value,
      labels.sum,
      labels.squareSum,
      outcomes.relativeErrorSum.value,
      outcomes.zeroLabels,
    ),
  );
  const none = "no labels yet";
  return {
    mae: reading(metrics.mae, metrics.maeInterval, none),
    rmse: reading(metrics.rmse, undefined, none),
    r2: reading(metrics.r2, undefined, outcomes.labelled > 0 ? "labels that do not vary" : none),
    mape: reading(metrics.mape, undefined, outcomes.labelled > 0 ? "a label is 0" : none),
    bias: reading(metrics.bias, undefined, none),
  };
}
