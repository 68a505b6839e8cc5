import {
  addBinaryOutcome,
  BINARY_OUTCOME_SIZE,
  CALIBRATION_BINS,
  calibrationOffset,
  emptyBinaryOutcomes,
} from "./binary-outcomes";
import { type RocAuc, rocAuc } from "./roc-auc";
import { type Interval, wilsonInterval } from "./wilson-interval";

export interface CalibrationBin {
  /** 0 to 9 for scores up to 0.1, 0.2, ... 1. */
  readonly bin: number;
  readonly count: number;
  readonly meanScore: number;
  readonly positiveShare: number;
}

/** undefined where a metric has no meaning: no rows, no positive label, nothing predicted positive. */
export interface BinaryMetrics {
  readonly count: number;
  readonly confusionMatrix: {
    readonly tn: number;
    readonly fp: number;
    readonly fn: number;
    readonly tp: number;
  };
  readonly accuracy: number | undefined;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly logLoss: number | undefined;
  readonly brierScore: number | undefined;
  readonly rocAuc: number | undefined;
  readonly rocAucVariance: number | undefined;
  readonly rocAucInterval: Interval | undefined;
  /** Only the bins that hold scores. */
  readonly calibration: readonly CalibrationBin[];
  readonly accuracyInterval: Interval | undefined;
  readonly precisionInterval: Interval | undefined;
  readonly recallInterval: Interval | undefined;
}

/**
 * Metrics of a binary classifier from labels and scores, as scikit-learn's to 1e-12, with 95 % intervals:
 * Wilson for proportions, DeLong for the AUC. What scikit-learn calls 0 with a warning is undefined here.
 *
 * @param labels truthy for the positive class
 * @param scores probabilities of the positive class
 */
export function binaryMetrics(
  labels: ArrayLike<number | boolean>,
  scores: ArrayLike<number>,
  options: { readonly threshold?: number } = {},
): BinaryMetrics {
  if (labels.length !== scores.length) throw new RangeError("binaryMetrics needs a score for every label");
  const outcomes = emptyBinaryOutcomes();
  for (let i = 0; i < labels.length; i++) {
    addBinaryOutcome(outcomes, Boolean(labels[i]), scores[i]!, options.threshold);
  }
  return binaryMetricsFromOutcomes(outcomes, rocAucOfScores(labels, scores));
}

/** The same from counters: outcomes as {@link addBinaryOutcome} adds them up, and the AUC from rank cells. */
export function binaryMetricsFromOutcomes(outcomes: Float64Array, auc: RocAuc | undefined): BinaryMetrics {
  if (outcomes.length !== BINARY_OUTCOME_SIZE)
    throw new RangeError("binaryMetricsFromOutcomes needs 36 numbers");
  const [tn, fp, fn, tp] = [outcomes[0]!, outcomes[1]!, outcomes[2]!, outcomes[3]!];
  const count = tn + fp + fn + tp;
  return {
    count,
    confusionMatrix: { tn, fp, fn, tp },
    accuracy: ratio(tn + tp, count),
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    logLoss: ratio(outcomes[4]!, count),
    brierScore: ratio(outcomes[5]!, count),
    rocAuc: auc?.auc,
    rocAucVariance: auc?.variance,
    rocAucInterval: auc?.interval,
    calibration: calibrationOf(outcomes),
    accuracyInterval: wilsonInterval(tn + tp, count),
    precisionInterval: wilsonInterval(tp, tp + fp),
    recallInterval: wilsonInterval(tp, tp + fn),
  };
}

function calibrationOf(outcomes: Float64Array): CalibrationBin[] {
  const bins: CalibrationBin[] = [];
  for (let bin = 0; bin < CALIBRATION_BINS; bin++) {
    const at = calibrationOffset(bin);
    const count = outcomes[at]!;
    if (count === 0) continue;
    bins.push({ bin, count, meanScore: outcomes[at + 1]! / count, positiveShare: outcomes[at + 2]! / count });
  }
  return bins;
}

function rocAucOfScores(labels: ArrayLike<number | boolean>, scores: ArrayLike<number>): RocAuc | undefined {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const positives: number[] = [];
  const negatives: number[] = [];
  order.forEach((row, at) => {
    if (at === 0 || scores[row] !== scores[order[at - 1]!]) {
      positives.push(0);
      negatives.push(0);
    }
    const side = labels[row] ? positives : negatives;
    side[side.length - 1]! += 1;
  });
  return rocAuc(positives, negatives);
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
