import { mean } from "simple-statistics";
import { type Interval, NORMAL_QUANTILE_975 } from "./wilson-interval";

export interface RegressionMetrics {
  readonly count: number;
  readonly mae: number | undefined;
  readonly rmse: number | undefined;
  /** undefined for fewer than two labels and for labels that do not vary. */
  readonly r2: number | undefined;
  /** A fraction, not a percentage; undefined when a label is 0. */
  readonly mape: number | undefined;
  /** mean(prediction - label). */
  readonly bias: number | undefined;
  /** 95 % by the central limit theorem; undefined for fewer than two labels. */
  readonly maeInterval: Interval | undefined;
  readonly rmseInterval: Interval | undefined;
}

/**
 * Outcomes of a regression model as a flat vector that adds and subtracts: [count, sum |e|, sum e^2, sum e^4,
 * sum e, sum (label - origin), sum (label - origin)^2, sum |e / label|, labels that are 0]. The origin is any
 * fixed number near the labels (the reference's mean), so that their variance does not cancel.
 */
export const REGRESSION_OUTCOME_SIZE = 9;

/** Adds one labelled prediction (takes it back with sign -1). */
export function addRegressionOutcome(
  outcomes: Float64Array,
  label: number,
  prediction: number,
  origin: number,
  sign: 1 | -1 = 1,
): void {
  const error = prediction - label;
  const square = error * error;
  const away = label - origin;
  outcomes[0]! += sign;
  outcomes[1]! += sign * Math.abs(error);
  outcomes[2]! += sign * square;
  outcomes[3]! += sign * square * square;
  outcomes[4]! += sign * error;
  outcomes[5]! += sign * away;
  outcomes[6]! += sign * away * away;
  if (label === 0) outcomes[8]! += sign;
  else outcomes[7]! += sign * Math.abs(error / label);
}

/**
 * Metrics of a regression model from labels and predictions, as scikit-learn's to 1e-12, with 95 % intervals
 * of the two errors.
 */
export function regressionMetrics(
  labels: readonly number[],
  predictions: ArrayLike<number>,
): RegressionMetrics {
  if (labels.length !== predictions.length)
    throw new RangeError("regressionMetrics needs a prediction per label");
  const outcomes = new Float64Array(REGRESSION_OUTCOME_SIZE);
  const origin = labels.length > 0 ? mean([...labels]) : 0;
  labels.forEach((label, row) => {
    addRegressionOutcome(outcomes, label, predictions[row]!, origin);
  });
  return regressionMetricsFromOutcomes(outcomes);
}

/** The same from counters: outcomes as {@link addRegressionOutcome} adds them up. */
export function regressionMetricsFromOutcomes(outcomes: Float64Array): RegressionMetrics {
  if (outcomes.length !== REGRESSION_OUTCOME_SIZE) throw new RangeError("regression outcomes are 9 numbers");
  const [count, absolute, squares, fourths] = [outcomes[0]!, outcomes[1]!, outcomes[2]!, outcomes[3]!];
  if (count === 0) return NO_METRICS;
  const [errors, away, awaySquares] = [outcomes[4]!, outcomes[5]!, outcomes[6]!];
  const [relative, zeros] = [outcomes[7]!, outcomes[8]!];
  const spread = awaySquares - (away * away) / count;
  const mae = absolute / count;
  const mse = Math.max(0, squares / count);
  return {
    count,
    mae,
    rmse: Math.sqrt(mse),
    r2: count > 1 && spread > awaySquares * 1e-13 ? 1 - squares / spread : undefined,
    mape: zeros === 0 ? relative / count : undefined,
    bias: errors / count,
    maeInterval: meanInterval(mae, mse, count),
    rmseInterval: rootInterval(meanInterval(mse, fourths / count, count)),
  };
}

const NO_METRICS: RegressionMetrics = {
  count: 0,
  mae: undefined,
  rmse: undefined,
  r2: undefined,
  mape: undefined,
  bias: undefined,
  maeInterval: undefined,
  rmseInterval: undefined,
};

function meanInterval(centre: number, meanSquare: number, count: number): Interval | undefined {
  if (count < 2) return undefined;
  const variance = Math.max(0, meanSquare - centre * centre) / (count - 1);
  const half = NORMAL_QUANTILE_975 * Math.sqrt(variance);
  return { lower: Math.max(0, centre - half), upper: centre + half };
}

function rootInterval(interval: Interval | undefined): Interval | undefined {
  return interval && { lower: Math.sqrt(interval.lower), upper: Math.sqrt(interval.upper) };
}
