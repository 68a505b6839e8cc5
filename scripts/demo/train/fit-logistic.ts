import { LOGISTIC_TERMS, toLogisticTerms } from "@/lib/demo/encode-flight";
import type { LogisticTerm } from "@/lib/demo/model-artifact";
import { logistic } from "@/lib/demo/score";
import { solveSymmetric } from "./solve-symmetric";
import type { TrainingSet } from "./training-set";

const ITERATIONS = 12;
const RIDGE = 1e-3;

const roundSignificant = (value: number) => Number(value.toPrecision(9));

interface Design {
  readonly width: number;
  readonly rows: number;
  /** Row after row; the first column is 1. */
  readonly values: Float64Array;
  readonly terms: readonly { mean: number; scale: number }[];
}

function standardise(set: TrainingSet): Design {
  const width = LOGISTIC_TERMS.length + 1;
  const values = new Float64Array(set.rows * width);
  const sums = LOGISTIC_TERMS.map(() => ({ count: 0, sum: 0, squares: 0 }));
  for (let row = 0; row < set.rows; row++) {
    values[row * width] = 1;
    toLogisticTerms(set.columns.map((column) => column[row]!)).forEach((value, term) => {
      values[row * width + term + 1] = value;
      if (Number.isNaN(value)) return;
      const total = sums[term]!;
      total.count += 1;
      total.sum += value;
      total.squares += value * value;
    });
  }
  const terms = sums.map(({ count, sum, squares }) => {
    const mean = count === 0 ? 0 : sum / count;
    const variance = count === 0 ? 0 : squares / count - mean * mean;
    return { mean: roundSignificant(mean), scale: variance > 0 ? roundSignificant(Math.sqrt(variance)) : 1 };
  });
  for (let row = 0; row < set.rows; row++) {
    for (let term = 0; term < terms.length; term++) {
      const place = row * width + term + 1;
      const value = values[place]!;
      values[place] = Number.isNaN(value) ? 0 : (value - terms[term]!.mean) / terms[term]!.scale;
    }
  }
  return { width, rows: set.rows, values, terms };
}

/** Newton's method on the ridge-penalised likelihood; a missing value stands at its term's mean. */
export function fitLogistic(set: TrainingSet): { intercept: number; terms: LogisticTerm[] } {
  const { width, rows, values, terms } = standardise(set);
  const weights = new Float64Array(width);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = new Float64Array(width);
    const hessian = new Float64Array(width * width);
    for (let row = 0; row < rows; row++) {
      const start = row * width;
      let logOdds = 0;
      for (let j = 0; j < width; j++) logOdds += weights[j]! * values[start + j]!;
      const probability = logistic(logOdds);
      const residual = set.late[row]! - probability;
      const curvature = probability * (1 - probability);
      for (let j = 0; j < width; j++) {
        const value = values[start + j]!;
        gradient[j]! += residual * value;
        for (let k = 0; k <= j; k++) hessian[j * width + k]! += curvature * value * values[start + k]!;
      }
    }
    for (let j = 0; j < width; j++) {
      gradient[j]! -= RIDGE * weights[j]!;
      hessian[j * width + j]! += RIDGE;
    }
    const step = solveSymmetric(hessian, gradient);
    for (let j = 0; j < width; j++) weights[j]! += step[j]!;
  }
  return {
    intercept: roundSignificant(weights[0]!),
    terms: LOGISTIC_TERMS.map((name, i) => ({
      name,
      mean: terms[i]!.mean,
      scale: terms[i]!.scale,
      weight: roundSignificant(weights[i + 1]!),
    })),
  };
}
