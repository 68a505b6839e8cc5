import {
  LEAST_ROWS,
  type PairedEstimate,
  tooFewRows,
  withoutInterval,
  withStandardError,
} from "./paired-estimate";

/**
 * Difference of two means over the same rows, with the paired normal interval: the rows' own differences are averaged, so
 * what makes a row hard for both models cancels. Use it for any loss that a row has by itself (log loss, Brier, absolute
 * error).
 *
 *   d_i = challenger_i - champion_i, standard error = sqrt(sum (d_i - mean d)^2 / (n - 1) / n)
 *
 * Needs 30 rows, so that the mean is near normal. Equal to `scipy.stats.ttest_rel` with the normal quantile. O(n).
 *
 * Student, Biometrika 6:1 (1908), for large n; Diebold & Mariano, J. Bus. Econ. Stat. 13:253 (1995), for losses.
 */
export function pairedMeanDifference(
  champion: ArrayLike<number>,
  challenger: ArrayLike<number>,
): PairedEstimate {
  const rows = champion.length;
  if (challenger.length !== rows) throw new RangeError("pairedMeanDifference needs as many rows of both");
  if (rows === 0) return withoutInterval(tooFewRows(0));
  let [sumChampion, sumChallenger] = [0, 0];
  for (let row = 0; row < rows; row++) {
    sumChampion += champion[row]!;
    sumChallenger += challenger[row]!;
  }
  const means = [sumChampion / rows, sumChallenger / rows] as const;
  if (rows < LEAST_ROWS) return withoutInterval(tooFewRows(rows), ...means);
  const mean = means[1] - means[0];
  let squares = 0;
  for (let row = 0; row < rows; row++) squares += (challenger[row]! - champion[row]! - mean) ** 2;
  return withStandardError(...means, Math.sqrt(squares / (rows - 1) / rows));
}
