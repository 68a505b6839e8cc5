import { sumOf } from "../kernels/sum-of";
import { type Interval, NORMAL_QUANTILE_975 } from "./wilson-interval";

export interface RocAuc {
  /** Chance that a positive scores above a negative, ties half. */
  readonly auc: number;
  /** DeLong's variance and 95 % interval; undefined with fewer than two labels of a class. */
  readonly variance: number | undefined;
  readonly interval: Interval | undefined;
}

/**
 * ROC AUC of counts of positive and negative labels per group of equal scores, groups ascending, with the
 * variance of DeLong, DeLong & Clarke-Pearson (1988) from one pass over the groups. undefined when a class
 * has no label.
 */
export function rocAuc(positives: ArrayLike<number>, negatives: ArrayLike<number>): RocAuc | undefined {
  if (positives.length !== negatives.length) throw new RangeError("rocAuc needs the same groups twice");
  const [p, n] = [sumOf(positives), sumOf(negatives)];
  if (p === 0 || n === 0) return undefined;
  let below = 0;
  let wins = 0;
  for (let group = 0; group < positives.length; group++) {
    wins += positives[group]! * (below + negatives[group]! / 2);
    below += negatives[group]!;
  }
  const auc = wins / p / n;
  if (p < 2 || n < 2) return { auc, variance: undefined, interval: undefined };
  let [positivesBelow, negativesBelow] = [0, 0];
  let [ofPositives, ofNegatives] = [0, 0];
  for (let group = 0; group < positives.length; group++) {
    const [up, down] = [positives[group]!, negatives[group]!];
    ofPositives += up * ((negativesBelow + down / 2) / n - auc) ** 2;
    ofNegatives += down * (1 - (positivesBelow + up / 2) / p - auc) ** 2;
    positivesBelow += up;
    negativesBelow += down;
  }
  const variance = ofPositives / (p - 1) / p + ofNegatives / (n - 1) / n;
  const half = NORMAL_QUANTILE_975 * Math.sqrt(variance);
  return { auc, variance, interval: { lower: Math.max(0, auc - half), upper: Math.min(1, auc + half) } };
}
