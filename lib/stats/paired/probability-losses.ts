const LEAST_PROBABILITY = 2 ** -52;

/** Log loss of a probability that was given to what came true, clipped to [2^-52, 1 - 2^-52]. */
export const logLossOf = (probability: number): number =>
  -Math.log(Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability)));

/** Each row's log loss of a binary score. */
export function logLosses(labels: ArrayLike<number>, scores: ArrayLike<number>): Float64Array {
  return perRow(labels, scores, (label, score) => logLossOf(label === 1 ? score : 1 - score));
}

/** Each row's squared error of a binary score, whose mean is the Brier score. */
export function squaredErrors(labels: ArrayLike<number>, scores: ArrayLike<number>): Float64Array {
  return perRow(labels, scores, (label, score) => (score - label) ** 2);
}

function perRow(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  loss: (label: number, score: number) => number,
): Float64Array {
  if (labels.length !== scores.length) throw new RangeError("a loss needs a score for every label");
  const losses = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row++) losses[row] = loss(labels[row]!, scores[row]!);
  return losses;
}
