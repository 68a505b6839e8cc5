import { type RocAuc, rocAuc } from "./roc-auc";

export interface RocAucFromCells extends RocAuc {
  /**
   * The true AUC lies within this of `auc`: half the share of pairs whose scores share a gap between two
   * anchors.
   */
  readonly errorBound: number;
}

/**
 * ROC AUC from the rank counters of the score, kept apart for positive and negative labels: the score's cells
 * are ordered, so pairs in different cells compare exactly; pairs on one anchor are true ties; pairs inside
 * one gap count half and bound the error. undefined when a class has no label. O(cells).
 *
 * @param positives labels of the positive class per rank cell of the score
 * @param negatives the other labels
 */
export function rocAucFromCells(
  positives: Float64Array,
  negatives: Float64Array,
): RocAucFromCells | undefined {
  const result = rocAuc(positives, negatives);
  if (result === undefined) return undefined;
  let [p, n, inGaps] = [0, 0, 0];
  for (let cell = 0; cell < positives.length; cell++) {
    p += positives[cell]!;
    n += negatives[cell]!;
    if (cell % 2 === 0) inGaps += positives[cell]! * negatives[cell]!;
  }
  return { ...result, errorBound: inGaps / p / n / 2 };
}
