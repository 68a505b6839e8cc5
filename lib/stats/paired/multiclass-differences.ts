import {
  LEAST_OF_CLASS,
  LEAST_ROWS,
  type PairedEstimate,
  tooFewOfClass,
  tooFewRows,
  withoutInterval,
  withStandardError,
} from "./paired-estimate";
import { pairedProportionDifference } from "./proportion-difference";

export interface MulticlassDifferences {
  readonly accuracy: PairedEstimate;
  readonly macroF1: PairedEstimate;
  /** Rows that the two classify differently; both may be wrong. */
  readonly disagreement: {
    readonly rows: number;
    readonly championRight: number;
    readonly challengerRight: number;
  };
}

/**
 * Differences of what two classifiers of k classes decide on the same rows, classes by their place. O(n + k^2).
 *
 * Accuracy: Bonett & Price's interval of paired proportions. Macro F1, the mean over the classes that occur among labels or
 * a model's own predictions: the delta method, each row with its influence on the ratios 2 TP / (predicted + labelled) of
 * the classes that it touches (van der Vaart, Asymptotic Statistics, ch. 3, 1998; Takahashi et al., Appl. Intell. 52:4961,
 * 2022, for F1). Needs 30 rows, and ten labels of each class that is labelled.
 */
export function multiclassDifferences(
  classes: number,
  labels: ArrayLike<number>,
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
): MulticlassDifferences {
  if (labels.length !== champion.length || labels.length !== challenger.length)
    throw new RangeError("multiclassDifferences needs two predictions for every label");
  const counts = { both: 0, championOnly: 0, challengerOnly: 0, neither: 0 };
  let rows = 0;
  for (let row = 0; row < labels.length; row++) {
    const [label, first, second] = [labels[row]!, champion[row]!, challenger[row]!];
    if (![label, first, second].every((code) => code >= 0 && code < classes))
      throw new RangeError("multiclassDifferences needs known classes");
    if (first !== second) rows++;
    if (first === label) counts[second === label ? "both" : "championOnly"]++;
    else counts[second === label ? "challengerOnly" : "neither"]++;
  }
  const accuracy = pairedProportionDifference(counts);
  const enough = labels.length >= LEAST_ROWS;
  return {
    accuracy: enough
      ? accuracy
      : withoutInterval(tooFewRows(labels.length), accuracy.champion, accuracy.challenger),
    macroF1: macroF1Difference(classes, labels, champion, challenger),
    disagreement: { rows, championRight: counts.championOnly, challengerRight: counts.challengerOnly },
  };
}

/** F1 of each class and what a row adds to the macro F1: 2 where it is right, less F1 where it is labelled or predicted. */
interface ClassRatios {
  readonly macro: number;
  readonly f1: Float64Array;
  readonly wholes: Float64Array;
  readonly seen: number;
  readonly fewestLabels: number;
}

function classRatios(
  classes: number,
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
): ClassRatios {
  const right = new Float64Array(classes);
  const labelled = new Float64Array(classes);
  const wholes = new Float64Array(classes);
  for (let row = 0; row < labels.length; row++) {
    const [label, prediction] = [labels[row]!, predictions[row]!];
    labelled[label]! += 1;
    wholes[label]! += 1;
    wholes[prediction]! += 1;
    if (label === prediction) right[label]! += 1;
  }
  const f1 = right.map((count, code) => (wholes[code]! > 0 ? (2 * count) / wholes[code]! : 0));
  const seen = wholes.filter((whole) => whole > 0).length;
  const macro = f1.reduce((sum, value) => sum + value, 0) / seen;
  const fewestLabels = Math.min(...labelled.filter((count) => count > 0));
  return { macro, f1, wholes, seen, fewestLabels };
}

function macroF1Difference(
  classes: number,
  labels: ArrayLike<number>,
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
): PairedEstimate {
  const rows = labels.length;
  if (rows === 0) return withoutInterval(tooFewRows(0));
  const first = classRatios(classes, labels, champion);
  const second = classRatios(classes, labels, challenger);
  if (rows < LEAST_ROWS) return withoutInterval(tooFewRows(rows), first.macro, second.macro);
  if (first.fewestLabels < LEAST_OF_CLASS) {
    const reason = tooFewOfClass(first.fewestLabels, "labels of every class");
    return withoutInterval(reason, first.macro, second.macro);
  }
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    const moved =
      influence(second, labels[row]!, challenger[row]!) - influence(first, labels[row]!, champion[row]!);
    squares += moved * moved;
  }
  return withStandardError(first.macro, second.macro, Math.sqrt((squares * rows) / (rows - 1)));
}

function influence({ f1, wholes, seen }: ClassRatios, label: number, prediction: number): number {
  const right = label === prediction ? 2 / wholes[label]! : 0;
  return (right - f1[label]! / wholes[label]! - f1[prediction]! / wholes[prediction]!) / seen;
}
