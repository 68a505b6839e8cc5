import { type Interval, wilsonInterval } from "./wilson-interval";

export interface ClassMetrics {
  readonly class: string;
  /** Labels of the class. */
  readonly support: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

export interface MulticlassMetrics {
  readonly count: number;
  /** Rows are labels, columns predictions, in the order of the classes. */
  readonly confusionMatrix: readonly (readonly number[])[];
  readonly accuracy: number | undefined;
  readonly accuracyInterval: Interval | undefined;
  readonly perClass: readonly ClassMetrics[];
  /** Means over the classes that occur among labels or predictions; what is undefined counts as 0. */
  readonly macro: { readonly precision: number; readonly recall: number; readonly f1: number } | undefined;
  /** Over the rows whose probabilities are known. */
  readonly logLoss: number | undefined;
}

const LEAST_PROBABILITY = 2 ** -52;

/** Length of the outcomes of k classes: the k x k table, sum of log losses, rows with probabilities. */
export function multiclassOutcomeSize(classes: number): number {
  return classes * classes + 2;
}

/** Adds one labelled prediction (takes it back with sign -1). Classes are given by position. */
export function addMulticlassOutcome(
  outcomes: Float64Array,
  label: number,
  prediction: number,
  labelProbability?: number,
  sign: 1 | -1 = 1,
): void {
  const k = classCount(outcomes);
  if (!(label >= 0 && label < k && prediction >= 0 && prediction < k)) {
    throw new RangeError("addMulticlassOutcome needs known classes");
  }
  outcomes[label * k + prediction]! += sign;
  if (labelProbability === undefined) return;
  const clipped = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, labelProbability));
  outcomes[k * k]! -= sign * Math.log(clipped);
  outcomes[k * k + 1]! += sign;
}

/** Metrics of a multiclass classifier from rows, as scikit-learn's to 1e-12. */
export function multiclassMetrics(rows: {
  readonly classes: readonly string[];
  readonly labels: readonly string[];
  readonly predictions: readonly string[];
  /** Per row the probability of each class, in the order of `classes`. */
  readonly probabilities?: readonly (readonly number[])[];
}): MulticlassMetrics {
  const { classes, labels, predictions, probabilities } = rows;
  if (labels.length !== predictions.length)
    throw new RangeError("multiclassMetrics needs a prediction per label");
  const position = new Map(classes.map((name, at) => [name, at]));
  const outcomes = new Float64Array(multiclassOutcomeSize(classes.length));
  labels.forEach((label, row) => {
    const at = position.get(label) ?? -1;
    addMulticlassOutcome(outcomes, at, position.get(predictions[row]!) ?? -1, probabilities?.[row]?.[at]);
  });
  return multiclassMetricsFromOutcomes(classes, outcomes);
}

/** The same from counters: outcomes as {@link addMulticlassOutcome} adds them up. */
export function multiclassMetricsFromOutcomes(
  classes: readonly string[],
  outcomes: Float64Array,
): MulticlassMetrics {
  const k = classes.length;
  if (outcomes.length !== multiclassOutcomeSize(k)) throw new RangeError("outcomes do not fit the classes");
  const matrix = classes.map((_, row) => Array.from(outcomes.subarray(row * k, row * k + k)));
  const perClass = classes.map((name, at) => metricsOfClass(name, matrix, at));
  const count = perClass.reduce((sum, { support }) => sum + support, 0);
  const right = matrix.reduce((sum, row, at) => sum + row[at]!, 0);
  const seen = perClass.filter(({ f1 }) => f1 !== undefined);
  const mean = (pick: (metrics: ClassMetrics) => number | undefined) =>
    seen.reduce((sum, metrics) => sum + (pick(metrics) ?? 0), 0) / seen.length;
  return {
    count,
    confusionMatrix: matrix,
    accuracy: count > 0 ? right / count : undefined,
    accuracyInterval: wilsonInterval(right, count),
    perClass,
    macro:
      seen.length > 0
        ? { precision: mean((c) => c.precision), recall: mean((c) => c.recall), f1: mean((c) => c.f1) }
        : undefined,
    logLoss: outcomes[k * k + 1]! > 0 ? outcomes[k * k]! / outcomes[k * k + 1]! : undefined,
  };
}

function metricsOfClass(name: string, matrix: readonly (readonly number[])[], at: number): ClassMetrics {
  const right = matrix[at]![at]!;
  const support = matrix[at]!.reduce((sum, count) => sum + count, 0);
  const predicted = matrix.reduce((sum, row) => sum + row[at]!, 0);
  return {
    class: name,
    support,
    precision: predicted > 0 ? right / predicted : undefined,
    recall: support > 0 ? right / support : undefined,
    f1: support + predicted > 0 ? (2 * right) / (support + predicted) : undefined,
  };
}

function classCount(outcomes: Float64Array): number {
  return Math.round(Math.sqrt(outcomes.length - 2));
}
