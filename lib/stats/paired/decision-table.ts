/**
 * Decisions of two binary models on the same labelled rows, as eight counts: place 4 y + 2 a + b holds the rows with label
 * y that the champion called a and the challenger b (0 negative, 1 positive). Tables add.
 */
export type DecisionTable = Float64Array;

export const emptyDecisionTable = (): DecisionTable => new Float64Array(8);

/** Counts the decisions of scores; a score at or above the threshold is a positive one. */
export function decisionTable(
  labels: ArrayLike<number>,
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
  threshold: number,
): DecisionTable {
  if (labels.length !== champion.length || labels.length !== challenger.length)
    throw new RangeError("decisionTable needs two scores for every label");
  const table = emptyDecisionTable();
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] === 1 ? 4 : 0;
    table[label + (champion[row]! >= threshold ? 2 : 0) + (challenger[row]! >= threshold ? 1 : 0)]! += 1;
  }
  return table;
}

export interface Disagreement {
  readonly rows: number;
  readonly championRight: number;
  readonly challengerRight: number;
}

/** Rows that the two decide differently; of two classes one of them is right each time. */
export function disagreementOf(table: DecisionTable): Disagreement {
  const championRight = table[6]! + table[1]!;
  const challengerRight = table[5]! + table[2]!;
  return { rows: championRight + challengerRight, championRight, challengerRight };
}
