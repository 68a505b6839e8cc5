import { CALIBRATION_BINS } from "../performance/binary-outcomes";

export interface CalibrationPoint {
  /** 0 to 9 for scores up to 0.1, 0.2, ... 1. */
  readonly bin: number;
  readonly count: number;
  readonly meanScore: number;
  readonly positiveShare: number;
}

/**
 * Mean score and share of positive labels in ten equal bins of the score, those that hold any. A score on an edge belongs
 * to the lower bin; edges are the multiples of 0.1 as they are rounded. O(n).
 */
export function calibrationPoints(labels: ArrayLike<number>, scores: ArrayLike<number>): CalibrationPoint[] {
  if (labels.length !== scores.length)
    throw new RangeError("calibrationPoints needs a score for every label");
  const counts = new Float64Array(CALIBRATION_BINS);
  const sums = new Float64Array(CALIBRATION_BINS);
  const positives = new Float64Array(CALIBRATION_BINS);
  for (let row = 0; row < labels.length; row++) {
    const score = scores[row]!;
    if (!(score >= 0 && score <= 1)) throw new RangeError("calibrationPoints needs scores from 0 to 1");
    const bin = binOf(score);
    counts[bin]! += 1;
    sums[bin]! += score;
    if (labels[row] === 1) positives[bin]! += 1;
  }
  return Array.from(counts, (count, bin) => ({
    bin,
    count,
    meanScore: sums[bin]! / count,
    positiveShare: positives[bin]! / count,
  })).filter(({ count }) => count > 0);
}

/**
 * Expected calibration error: how far the share of positive labels is from the mean score, over the bins by their rows.
 * It is a point: binning biases it upward and its absolute values have no normal error, so it has no interval here.
 * undefined without rows.
 *
 * Naeini, Cooper & Hauskrecht, AAAI (2015); the bias: Kumar, Liang & Ma, NeurIPS (2019).
 */
export function calibrationError(points: readonly CalibrationPoint[]): number | undefined {
  const rows = points.reduce((sum, { count }) => sum + count, 0);
  if (rows === 0) return undefined;
  return points.reduce(
    (sum, { count, meanScore, positiveShare }) => sum + (count / rows) * Math.abs(positiveShare - meanScore),
    0,
  );
}

function binOf(score: number): number {
  let bin = Math.min(CALIBRATION_BINS - 1, Math.max(0, Math.ceil(score * CALIBRATION_BINS) - 1));
  if (bin > 0 && score <= bin * 0.1) bin--;
  else if (bin < CALIBRATION_BINS - 1 && score > (bin + 1) * 0.1) bin++;
  return bin;
}
