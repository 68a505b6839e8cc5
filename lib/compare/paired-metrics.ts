import type { PairedMetric, PairedMetricName, PairedVerdict } from "@/lib/contracts/compare";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";
import {
  type CalibrationPoint,
  calibrationError,
  calibrationPoints,
  type DecisionTable,
  decisionDifferences,
  decisionTable,
  disagreementOf,
  logLosses,
  logLossOf,
  multiclassDifferences,
  type PairedEstimate,
  pairedMeanDifference,
  regressionDifferences,
  rocAucDifference,
  squaredErrors,
  withoutInterval,
} from "@/lib/stats";
import { pointOnly } from "./comparison-verdict";
import type { PairedRows } from "./paired-rows";

export type ComparedModel = Pick<ModelRecord, "task" | "classes" | "decisionThreshold" | "performanceMetric">;

export interface PairedResult {
  readonly metrics: PairedMetric[];
  readonly disagreement: {
    readonly rows: number;
    readonly championRight: number;
    readonly challengerRight: number;
  } | null;
  readonly calibration: {
    readonly champion: CalibrationPoint[];
    readonly challenger: CalibrationPoint[];
  } | null;
}

type Estimates = Partial<Record<PairedMetricName, PairedEstimate>>;

/** Every metric that is compared, in the order that people read them. */
const metricsOf: Readonly<Record<ComparedModel["task"], readonly PairedMetricName[]>> = {
  binary: ["rocAuc", "logLoss", "brierScore", "calibrationError", "accuracy", "precision", "recall", "f1"],
  multiclass: ["accuracy", "macroF1", "logLoss"],
  regression: ["mae", "rmse", "bias"],
};

const atThreshold: ReadonlySet<PairedMetricName> = new Set(["accuracy", "precision", "recall", "f1"]);

/** The metric that decides: the model's own, or the first that is compared. */
export const primaryMetric = ({ task, performanceMetric }: ComparedModel): PairedMetricName =>
  metricsOf[task].includes(performanceMetric) ? performanceMetric : metricsOf[task][0]!;

export const higherIsBetter = (metric: PairedMetricName): boolean =>
  metric !== "calibrationError" && metricCatalogue[metric].higherIsBetter;

export function metricLabel(metric: PairedMetricName, { task, decisionThreshold }: ComparedModel): string {
  if (metric === "calibrationError") return "calibration error";
  if (metric === "bias") return "bias, distance from 0";
  const { label } = metricCatalogue[metric];
  return task === "binary" && atThreshold.has(metric) ? `${label} at ${decisionThreshold}` : label;
}

/** Which way the challenger moved, as far as the whole interval says. */
export function pairedVerdict(
  { interval }: Pick<PairedEstimate, "interval">,
  higher: boolean,
): PairedVerdict {
  if (!interval) return "unknown";
  if (interval.lower > 0) return higher ? "better" : "worse";
  if (interval.upper < 0) return higher ? "worse" : "better";
  return "undecided";
}

/** An estimate as answers carry it. */
export const comparedValues = (estimate: PairedEstimate, higher: boolean) => ({
  champion: estimate.champion ?? null,
  challenger: estimate.challenger ?? null,
  difference: estimate.difference ?? null,
  lower: estimate.interval?.lower ?? null,
  upper: estimate.interval?.upper ?? null,
  verdict: pairedVerdict(estimate, higher),
  reason: estimate.reason ?? null,
});

/** Every metric of the model's task on these rows. */
export function pairedMetrics(model: ComparedModel, rows: PairedRows): PairedResult {
  if (model.task === "binary") return binaryResult(model, rows);
  if (model.task === "multiclass") {
    const { disagreement, ...estimates } = multiclassEstimates(model, rows);
    return { metrics: listed(model, estimates), disagreement, calibration: null };
  }
  const estimates = regressionDifferences(rows.labels, rows.champion, rows.challenger);
  return { metrics: listed(model, { ...estimates }), disagreement: null, calibration: null };
}

/** One metric of some rows: what a segment is judged by. */
export function pairedEstimate(
  model: ComparedModel,
  rows: PairedRows,
  metric: PairedMetricName,
): PairedEstimate {
  const { labels, champion, challenger } = rows;
  if (model.task === "regression")
    return regressionDifferences(labels, champion, challenger)[metric as "mae"] ?? notCompared;
  if (model.task === "multiclass")
    return multiclassEstimates(model, rows)[metric as "accuracy"] ?? notCompared;
  return binaryEstimates[metric]?.(rows, () => tableOf(model, rows)) ?? notCompared;
}

const notCompared = withoutInterval("this metric is not compared by pairs");

function listed(model: ComparedModel, estimates: Estimates): PairedMetric[] {
  return metricsOf[model.task].map((metric) => {
    const higher = higherIsBetter(metric);
    const values = comparedValues(estimates[metric] ?? notCompared, higher);
    return { metric, label: metricLabel(metric, model), ...values, higherIsBetter: higher };
  });
}

const tableOf = ({ decisionThreshold }: ComparedModel, { labels, champion, challenger }: PairedRows) =>
  decisionTable(labels, champion, challenger, decisionThreshold);

type BinaryEstimate = (rows: PairedRows, table: () => DecisionTable) => PairedEstimate;

const binaryEstimates: Partial<Record<PairedMetricName, BinaryEstimate>> = {
  rocAuc: ({ labels, champion, challenger }) => rocAucDifference(labels, champion, challenger),
  logLoss: ({ labels, champion, challenger }) =>
    pairedMeanDifference(logLosses(labels, champion), logLosses(labels, challenger)),
  brierScore: ({ labels, champion, challenger }) =>
    pairedMeanDifference(squaredErrors(labels, champion), squaredErrors(labels, challenger)),
  calibrationError: ({ labels, champion, challenger }) =>
    calibrationEstimate(calibrationPoints(labels, champion), calibrationPoints(labels, challenger)),
  accuracy: (_, table) => decisionDifferences(table()).accuracy,
  precision: (_, table) => decisionDifferences(table()).precision,
  recall: (_, table) => decisionDifferences(table()).recall,
  f1: (_, table) => decisionDifferences(table()).f1,
};

function calibrationEstimate(
  champion: readonly CalibrationPoint[],
  challenger: readonly CalibrationPoint[],
): PairedEstimate {
  return withoutInterval(pointOnly, calibrationError(champion), calibrationError(challenger));
}

function binaryResult(model: ComparedModel, rows: PairedRows): PairedResult {
  const table = tableOf(model, rows);
  const calibration = {
    champion: calibrationPoints(rows.labels, rows.champion),
    challenger: calibrationPoints(rows.labels, rows.challenger),
  };
  const estimates: Estimates = {
    ...decisionDifferences(table),
    rocAuc: binaryEstimates.rocAuc?.(rows, () => table),
    logLoss: binaryEstimates.logLoss?.(rows, () => table),
    brierScore: binaryEstimates.brierScore?.(rows, () => table),
    calibrationError: calibrationEstimate(calibration.champion, calibration.challenger),
  };
  return { metrics: listed(model, estimates), disagreement: disagreementOf(table), calibration };
}

function multiclassEstimates({ classes }: ComparedModel, rows: PairedRows) {
  const { labels, champion, challenger, championRight, challengerRight } = rows;
  const decided = multiclassDifferences(classes.length, labels, champion, challenger);
  return { ...decided, logLoss: probabilityDifference(championRight, challengerRight) };
}

/** Log loss over the rows of which both gave probabilities. */
function probabilityDifference(champion: Float64Array, challenger: Float64Array): PairedEstimate {
  const known: number[] = [];
  for (let row = 0; row < champion.length; row++)
    if (!Number.isNaN(champion[row]) && !Number.isNaN(challenger[row])) known.push(row);
  if (known.length === 0) return withoutInterval("no row came with the probabilities of both");
  const losses = (shares: Float64Array) => Float64Array.from(known, (row) => logLossOf(shares[row]!));
  return pairedMeanDifference(losses(champion), losses(challenger));
}
