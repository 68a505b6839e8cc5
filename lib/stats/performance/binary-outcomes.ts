/**
 * What the labelled predictions of a binary model add up to, as a flat vector so that windows, batches and
 * corrections add and subtract: [tn, fp, fn, tp, sum of log losses, sum of squared errors, then for each of
 * ten calibration bins its count, sum of scores and positive labels].
 */
export const BINARY_OUTCOME_SIZE = 36;
export const CALIBRATION_BINS = 10;
const CALIBRATION_FROM = 6;
const LEAST_PROBABILITY = 2 ** -52;

export function emptyBinaryOutcomes(): Float64Array {
  return new Float64Array(BINARY_OUTCOME_SIZE);
}

/**
 * Adds one labelled prediction to a vector of outcomes (takes it back with sign -1). A score at or above the
 * threshold is a positive prediction; log loss clips scores to [2^-52, 1 - 2^-52].
 */
export function addBinaryOutcome(
  outcomes: Float64Array,
  positive: boolean,
  score: number,
  threshold = 0.5,
  sign: 1 | -1 = 1,
): void {
  if (!(score >= 0 && score <= 1)) throw new RangeError("addBinaryOutcome needs a score from 0 to 1");
  const right = positive ? score : 1 - score;
  outcomes[(positive ? 2 : 0) + (score >= threshold ? 1 : 0)]! += sign;
  outcomes[4]! -= sign * Math.log(Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, right)));
  outcomes[5]! += sign * (1 - right) ** 2;
  const bin = calibrationOffset(calibrationBin(score));
  outcomes[bin]! += sign;
  outcomes[bin + 1]! += sign * score;
  if (positive) outcomes[bin + 2]! += sign;
}

/** Where a bin's count, sum of scores and positive labels begin. */
export function calibrationOffset(bin: number): number {
  return CALIBRATION_FROM + 3 * bin;
}

/**
 * Bins end at the multiples of 0.1 as `numpy.linspace` rounds them; a score on an edge belongs to the lower
 * bin.
 */
function calibrationBin(score: number): number {
  let bin = 0;
  while (bin < CALIBRATION_BINS - 1 && (bin + 1) * 0.1 < score) bin++;
  return bin;
}
