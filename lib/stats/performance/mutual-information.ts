import { totalOfCounts } from "../kernels/total-of-counts";

export interface MutualInformation {
  /** Natural logarithms. */
  readonly rowEntropy: number;
  readonly columnEntropy: number;
  readonly mutualInformation: number;
  /** Divided by the mean of the two entropies, from 0 to 1; undefined when neither variable varies. */
  readonly normalisedMutualInformation: number | undefined;
}

/**
 * Normalised mutual information of two variables from the table of their joint counts: how much knowing one
 * tells about the other, 0 for independent, 1 for a one-to-one relation. It sees any association, not only
 * linear ones.
 *
 * `sklearn.metrics.normalized_mutual_info_score` (arithmetic mean), but undefined where that says 1 for two
 * constants.
 *
 * @param table rows of joint counts, all of one length
 * @throws RangeError when the table is empty
 * @example normalisedMutualInformation([[5, 0], [0, 5]]).normalisedMutualInformation // 1
 */
export function normalisedMutualInformation(table: ArrayLike<ArrayLike<number>>): MutualInformation {
  const rows = Array.from(table, (row) => Array.from(row));
  const rowSums = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.reduce((sum, row) => sum + row[column]!, 0),
  );
  const total = totalOfCounts(rows.flat(), "normalisedMutualInformation");
  const rowEntropy = entropyOf(rowSums, total);
  const columnEntropy = entropyOf(columnSums, total);
  let shared = 0;
  rows.forEach((row, at) => {
    row.forEach((count, column) => {
      if (count > 0)
        shared += (count / total) * Math.log((count * total) / rowSums[at]! / columnSums[column]!);
    });
  });
  const mutualInformation = Math.max(0, Math.min(shared, rowEntropy, columnEntropy));
  const middle = (rowEntropy + columnEntropy) / 2;
  return {
    rowEntropy,
    columnEntropy,
    mutualInformation,
    normalisedMutualInformation: middle > 0 ? mutualInformation / middle : undefined,
  };
}

function entropyOf(sums: readonly number[], total: number): number {
  let entropy = 0;
  for (const sum of sums) if (sum > 0 && sum < total) entropy -= (sum / total) * Math.log(sum / total);
  return entropy;
}
