import { logRatioExcess } from "./log-ratio-excess";
import { stirlingRemainder } from "./stirling-remainder";

/**
 * Log of the binomial probability of x successes in n at `share`, in Loader's saddle-point form (2000): full
 * relative precision for any size. n and x may be real, 0 <= x <= n; then the binomial coefficient is that of
 * gamma functions.
 */
export function logBinomialMass(x: number, n: number, share: number): number {
  if (share <= 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (share >= 1) return x === n ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return n * Math.log1p(-share);
  if (x === n) return n * Math.log(share);
  const rest = n - x;
  const away = n * share - x;
  const exponent =
    stirlingRemainder(n) -
    stirlingRemainder(x) -
    stirlingRemainder(rest) +
    x * logRatioExcess(away / x) +
    rest * logRatioExcess(-away / rest);
  return exponent + 0.5 * Math.log(n / (2 * Math.PI * x * rest));
}

/** The binomial probability of x successes in n at `share`. */
export function binomialMass(x: number, n: number, share: number): number {
  return Math.exp(logBinomialMass(x, n, share));
}
