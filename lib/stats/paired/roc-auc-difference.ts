import {
  LEAST_OF_CLASS,
  type PairedEstimate,
  tooFewOfClass,
  withoutInterval,
  withStandardError,
} from "./paired-estimate";

/**
 * Difference of the ROC AUC of two models on the same rows, with the paired interval of DeLong, DeLong & Clarke-Pearson,
 * Biometrics 44:837 (1988). Each positive has the share of negatives below it, each negative the share of positives above
 * it, ties half; the variance is that of the rows' differences of these shares:
 *
 *   var = sum over positives (d_i - mean)^2 / (p - 1) / p + sum over negatives (d_j - mean)^2 / (n - 1) / n
 *
 * Shares come from the sorted other class, so O(rows log rows) as Sun & Xu, IEEE Signal Proc. Lett. 21:1389 (2014), and not
 * positives x negatives. Needs ten labels of each class.
 *
 * @param labels 1 for the positive class
 */
export function rocAucDifference(
  labels: ArrayLike<number>,
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
): PairedEstimate {
  if (labels.length !== champion.length || labels.length !== challenger.length)
    throw new RangeError("rocAucDifference needs two scores for every label");
  const first = split(labels, champion);
  const second = split(labels, challenger);
  const [positives, negatives] = [first.positives.length, first.negatives.length];
  if (labels.length === 0) return withoutInterval("no rows");
  if (first.unknown || second.unknown) return withoutInterval("a score is no number");
  if (positives === 0 || negatives === 0) return withoutInterval("labels of one class only");
  const above = [
    sharesOf(first.positives, first.negatives),
    sharesOf(second.positives, second.negatives),
  ] as const;
  const values = [mean(above[0]), mean(above[1])] as const;
  const fewest = Math.min(positives, negatives);
  if (fewest < LEAST_OF_CLASS)
    return withoutInterval(tooFewOfClass(fewest, "labels of each class"), ...values);
  const below = [
    sharesOf(first.negatives, first.positives),
    sharesOf(second.negatives, second.positives),
  ] as const;
  const variance =
    varianceOfDifference(above[0], above[1]) / positives +
    varianceOfDifference(below[0], below[1]) / negatives;
  return withStandardError(...values, Math.sqrt(variance));
}

interface Classes {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
  readonly unknown: boolean;
}

function split(labels: ArrayLike<number>, scores: ArrayLike<number>): Classes {
  let count = 0;
  for (let row = 0; row < labels.length; row++) if (labels[row] === 1) count++;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(labels.length - count);
  let [p, n, unknown] = [0, 0, false];
  for (let row = 0; row < labels.length; row++) {
    const score = scores[row]!;
    if (Number.isNaN(score)) unknown = true;
    if (labels[row] === 1) positives[p++] = score;
    else negatives[n++] = score;
  }
  return { positives, negatives, unknown };
}

/** For each of these scores the share of the others that are below it, ties half. */
function sharesOf(scores: Float64Array, others: Float64Array): Float64Array {
  const sorted = others.slice().sort();
  return scores.map((score) => {
    const below = firstNotBelow(sorted, score, 0);
    return (below + firstAbove(sorted, score, below)) / 2 / sorted.length;
  });
}

function firstNotBelow(sorted: Float64Array, score: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: Float64Array, score: number, from: number): number {
  if (sorted[from] !== score) return from;
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum / values.length;
}

/** Unbiased; shares below and shares above have the same one. */
function varianceOfDifference(champion: Float64Array, challenger: Float64Array): number {
  const middle = mean(challenger) - mean(champion);
  let squares = 0;
  for (let at = 0; at < champion.length; at++) squares += (challenger[at]! - champion[at]! - middle) ** 2;
  return squares / (champion.length - 1);
}
