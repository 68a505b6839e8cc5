import type { DecisionTable } from "./decision-table";
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

export interface DecisionDifferences {
  readonly accuracy: PairedEstimate;
  readonly precision: PairedEstimate;
  readonly recall: PairedEstimate;
  readonly f1: PairedEstimate;
}

/**
 * Differences of what two binary models decide, from the counts of their decisions. O(1).
 *
 * Accuracy, and recall among the positive labels, are proportions of the same rows: Bonett & Price's interval. Precision and
 * F1 are ratios whose denominators differ between the models: the delta method on the paired rows, each row with its
 * influence on either ratio (numerator - ratio x denominator) / mean denominator, so that rows on which the models go
 * together cancel.
 *
 * Precision: Wang, Davis & Soong, Stat. Med. 25:2215 (2006), the unweighted estimate of the difference of predictive
 * values. F1 as a ratio of means, 2 TP / (predicted + positive): van der Vaart, Asymptotic Statistics, ch. 3 (1998).
 */
export function decisionDifferences(table: DecisionTable): DecisionDifferences {
  if (table.length !== 8) throw new RangeError("decisionDifferences needs eight counts");
  return {
    accuracy: accuracyDifference(table),
    precision: precisionDifference(table),
    recall: recallDifference(table),
    f1: f1Difference(table),
  };
}

const sum = (
  table: DecisionTable,
  pick: (label: number, champion: number, challenger: number) => boolean,
) => {
  let rows = 0;
  for (let cell = 0; cell < 8; cell++) if (pick(cell >> 2, (cell >> 1) & 1, cell & 1)) rows += table[cell]!;
  return rows;
};

function accuracyDifference(table: DecisionTable): PairedEstimate {
  const rows = sum(table, () => true);
  const paired = pairedProportionDifference({
    both: table[0]! + table[7]!,
    championOnly: table[1]! + table[6]!,
    challengerOnly: table[2]! + table[5]!,
    neither: table[3]! + table[4]!,
  });
  return rows >= LEAST_ROWS ? paired : withoutInterval(tooFewRows(rows), paired.champion, paired.challenger);
}

function recallDifference(table: DecisionTable): PairedEstimate {
  const positives = sum(table, (label) => label === 1);
  if (positives === 0) return withoutInterval("no positive labels");
  const paired = pairedProportionDifference({
    both: table[7]!,
    championOnly: table[6]!,
    challengerOnly: table[5]!,
    neither: table[4]!,
  });
  if (positives >= LEAST_OF_CLASS) return paired;
  return withoutInterval(tooFewOfClass(positives, "positive labels"), paired.champion, paired.challenger);
}

/** A ratio of two sums over the rows: what a row of each cell adds to either. */
interface Ratio {
  readonly numerator: (label: number, decision: number) => number;
  readonly denominator: (label: number, decision: number) => number;
}

const precision: Ratio = {
  numerator: (label, decision) => label * decision,
  denominator: (_, decision) => decision,
};
const f1: Ratio = {
  numerator: (label, decision) => 2 * label * decision,
  denominator: (label, decision) => label + decision,
};

function precisionDifference(table: DecisionTable): PairedEstimate {
  const ratios = ratiosOf(table, precision);
  const fewest = Math.min(ratios.champion.whole, ratios.challenger.whole);
  if (fewest === 0) return withoutInterval("one of them called nothing positive", ...ratios.values);
  if (fewest < LEAST_OF_CLASS)
    return withoutInterval(tooFewOfClass(fewest, "rows called positive"), ...ratios.values);
  return ratioDifference(table, precision, ratios);
}

function f1Difference(table: DecisionTable): PairedEstimate {
  const ratios = ratiosOf(table, f1);
  const positives = sum(table, (label) => label === 1);
  if (ratios.values.includes(undefined))
    return withoutInterval("no positive labels or decisions", ...ratios.values);
  if (positives < LEAST_OF_CLASS)
    return withoutInterval(tooFewOfClass(positives, "positive labels"), ...ratios.values);
  return ratioDifference(table, f1, ratios);
}

function ratiosOf(table: DecisionTable, { numerator, denominator }: Ratio) {
  const sums = { champion: { part: 0, whole: 0 }, challenger: { part: 0, whole: 0 } };
  for (let cell = 0; cell < 8; cell++) {
    const label = cell >> 2;
    sums.champion.part += table[cell]! * numerator(label, (cell >> 1) & 1);
    sums.champion.whole += table[cell]! * denominator(label, (cell >> 1) & 1);
    sums.challenger.part += table[cell]! * numerator(label, cell & 1);
    sums.challenger.whole += table[cell]! * denominator(label, cell & 1);
  }
  const value = ({ part, whole }: { part: number; whole: number }) => (whole > 0 ? part / whole : undefined);
  return { ...sums, values: [value(sums.champion), value(sums.challenger)] as const };
}

function ratioDifference(
  table: DecisionTable,
  { numerator, denominator }: Ratio,
  { champion, challenger }: ReturnType<typeof ratiosOf>,
): PairedEstimate {
  const rows = sum(table, () => true);
  if (rows < LEAST_ROWS)
    return withoutInterval(
      tooFewRows(rows),
      champion.part / champion.whole,
      challenger.part / challenger.whole,
    );
  const influence = (label: number, decision: number, { part, whole }: { part: number; whole: number }) =>
    (numerator(label, decision) - (part / whole) * denominator(label, decision)) / whole;
  let squares = 0;
  for (let cell = 0; cell < 8; cell++) {
    const label = cell >> 2;
    const moved = influence(label, cell & 1, challenger) - influence(label, (cell >> 1) & 1, champion);
    squares += table[cell]! * moved * moved;
  }
  return withStandardError(
    champion.part / champion.whole,
    challenger.part / challenger.whole,
    Math.sqrt((squares * rows) / (rows - 1)),
  );
}
