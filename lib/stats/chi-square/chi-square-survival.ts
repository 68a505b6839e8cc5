import { upperGamma } from "../kernels/upper-gamma";

/**
 * P(X > x) for chi-square with df degrees of freedom, right into the tail: the regularised upper incomplete
 * gamma function Q(df / 2, x / 2), never one minus the other side. Agrees with `scipy.stats.chi2.sf`.
 *
 * @param x statistic, 0 or more, may be infinite
 * @param df degrees of freedom, above 0
 * @example chiSquareSurvival(3.841458820694124, 1) // 0.05
 */
export function chiSquareSurvival(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError("chiSquareSurvival needs a statistic of at least 0");
  if (!(df > 0)) throw new RangeError("chiSquareSurvival needs at least one degree of freedom");
  return upperGamma(df / 2, x / 2);
}
