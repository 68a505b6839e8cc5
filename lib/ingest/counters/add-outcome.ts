import type { ModelRecord } from "@/lib/registry/model-record";
import { calibrationBins, type OutcomeSums } from "./outcomes";

/** What a label is held against. */
export interface PredictedOutcome {
  readonly score: number | null;
  readonly classCode: number | null;
  readonly probabilities: readonly number[] | null;
}

const leastProbability = 2 ** -52;
const binEdges = Array.from({ length: calibrationBins + 1 }, (_, index) => index * 0.1);

/** A score on an edge belongs to the lower bin. */
export function calibrationBin(score: number): number {
  let bin = Math.min(calibrationBins - 1, Math.max(0, Math.ceil(score * calibrationBins) - 1));
  if (bin > 0 && score <= binEdges[bin]!) bin--;
  else if (bin < calibrationBins - 1 && score > binEdges[bin + 1]!) bin++;
  return bin;
}

const clipped = (share: number) => Math.min(1 - leastProbability, Math.max(leastProbability, share));

/**
 * Adds (`sign` 1) or takes back (`sign` -1) one labelled prediction.
 * @param label 0 or 1, a class code, or the value
 * @param countScore counts a binary score among those of its label
 */
export function addOutcome(
  outcomes: OutcomeSums,
  model: Pick<ModelRecord, "task" | "decisionThreshold" | "classes">,
  predicted: PredictedOutcome,
  label: number,
  sign: 1 | -1,
  countScore: (score: number) => void,
): void {
  if (model.task === "multiclass") addClass(outcomes, model.classes.length, predicted, label, sign);
  else if (predicted.score === null) return;
  else if (model.task === "binary")
    addScore(outcomes, model.decisionThreshold, predicted.score, label, sign, countScore);
  else addValue(outcomes, predicted.score, label, sign);
}

function addScore(
  outcomes: OutcomeSums,
  threshold: number,
  score: number,
  label: number,
  sign: number,
  countScore: (score: number) => void,
): void {
  countScore(score);
  outcomes.labelled += sign;
  outcomes.confusion[2 * label + (score >= threshold ? 1 : 0)]! += sign;
  outcomes.logLossSum.add(-sign * Math.log(clipped(label === 1 ? score : 1 - score)));
  outcomes.logLossCount += sign;
  outcomes.squaredErrorSum.add(sign * (score - label) ** 2);
  const bin = 3 * calibrationBin(score);
  outcomes.calibration[bin]! += sign;
  outcomes.calibration[bin + 1]! += sign * score;
  outcomes.calibration[bin + 2]! += sign * label;
}

function addClass(
  outcomes: OutcomeSums,
  classes: number,
  { classCode, probabilities }: PredictedOutcome,
  label: number,
  sign: number,
): void {
  if (classCode === null) return;
  outcomes.labelled += sign;
  outcomes.confusion[label * classes + classCode]! += sign;
  const share = probabilities?.[label];
  if (share === undefined) return;
  outcomes.logLossSum.add(-sign * Math.log(clipped(share)));
  outcomes.logLossCount += sign;
}

function addValue(outcomes: OutcomeSums, value: number, label: number, sign: number): void {
  const error = value - label;
  outcomes.labelled += sign;
  outcomes.errorSum.add(sign * error);
  outcomes.absoluteErrorSum.add(sign * Math.abs(error));
  outcomes.squaredErrorSum.add(sign * error * error);
  outcomes.labelSum.add(sign * label);
  outcomes.labelSquareSum.addProduct(sign * label, label);
  if (label === 0) outcomes.zeroLabels += sign;
  else outcomes.relativeErrorSum.add(sign * Math.abs(error / label));
}
