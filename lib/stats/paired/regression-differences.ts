import { pairedMeanDifference } from "./mean-difference";
import {
  LEAST_ROWS,
  type PairedEstimate,
  tooFewRows,
  withoutInterval,
  withStandardError,
} from "./paired-estimate";

export interface RegressionDifferences {
  readonly mae: PairedEstimate;
  readonly rmse: PairedEstimate;
  /** Of the distances of the mean errors from 0. */
  readonly bias: PairedEstimate;
}

/** The normal quantile of two intervals that hold together at 95 % (Bonferroni). */
const QUANTILE_OF_TWO = 2.241402727604947;

/**
 * Differences of the errors of two regression models on the same rows. MAE is a mean of the rows' own errors. RMSE is the
 * root of one: the delta method, each row with (e^2 - MSE) / (2 RMSE). O(n).
 *
 * A bias is better the nearer it is to 0, and its distance from 0 is not smooth there: with u and v the difference and the
 * sum of the two mean errors, |b| - |a| = sign(u) sign(v) min(|u|, |v|), which rises or falls with either alone, so that its
 * interval is spanned by the corners of the intervals of u and v, both taken at 97.5 % (Bonferroni). It is wider than it
 * need be, and never says more than is known.
 */
export function regressionDifferences(
  labels: ArrayLike<number>,
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
): RegressionDifferences {
  const errors = [errorsOf(labels, champion), errorsOf(labels, challenger)] as const;
  return {
    mae: pairedMeanDifference(errors[0].map(Math.abs), errors[1].map(Math.abs)),
    rmse: rmseDifference(...errors),
    bias: biasDifference(...errors),
  };
}

function errorsOf(labels: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array {
  if (labels.length !== predictions.length)
    throw new RangeError("regressionDifferences needs two predictions for every label");
  const errors = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row++) errors[row] = predictions[row]! - labels[row]!;
  return errors;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum / values.length;
}

function rmseDifference(champion: Float64Array, challenger: Float64Array): PairedEstimate {
  const rows = champion.length;
  if (rows === 0) return withoutInterval(tooFewRows(0));
  const means = [
    mean(champion.map((error) => error ** 2)),
    mean(challenger.map((error) => error ** 2)),
  ] as const;
  const [first, second] = [Math.sqrt(means[0]), Math.sqrt(means[1])];
  if (rows < LEAST_ROWS) return withoutInterval(tooFewRows(rows), first, second);
  if (first === 0 || second === 0) return withoutInterval("one of them makes no error", first, second);
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    const moved =
      (challenger[row]! ** 2 - means[1]) / (2 * second) - (champion[row]! ** 2 - means[0]) / (2 * first);
    squares += moved * moved;
  }
  return withStandardError(first, second, Math.sqrt(squares / (rows - 1) / rows));
}

function biasDifference(champion: Float64Array, challenger: Float64Array): PairedEstimate {
  const rows = champion.length;
  if (rows === 0) return withoutInterval(tooFewRows(0));
  const distances = [Math.abs(mean(champion)), Math.abs(mean(challenger))] as const;
  if (!distances.every(Number.isFinite)) return withoutInterval("a value is no finite number");
  if (rows < LEAST_ROWS) return withoutInterval(tooFewRows(rows), ...distances);
  const u = intervalOfMean(challenger.map((error, row) => error - champion[row]!));
  const v = intervalOfMean(challenger.map((error, row) => error + champion[row]!));
  if (u[0] === u[1] && v[0] === v[1])
    return withoutInterval("the rows do not vary: an interval would have no width", ...distances);
  const corners = u.flatMap((left) => v.map((right) => fartherBy(left, right)));
  return {
    champion: distances[0],
    challenger: distances[1],
    difference: distances[1] - distances[0],
    interval: { lower: Math.min(...corners), upper: Math.max(...corners) },
    reason: undefined,
  };
}

const fartherBy = (u: number, v: number): number =>
  Math.sign(u) * Math.sign(v) * Math.min(Math.abs(u), Math.abs(v));

function intervalOfMean(values: Float64Array): [number, number] {
  const middle = mean(values);
  let squares = 0;
  for (let row = 0; row < values.length; row++) squares += (values[row]! - middle) ** 2;
  const half = QUANTILE_OF_TWO * Math.sqrt(squares / (values.length - 1) / values.length);
  return [middle - half, middle + half];
}
