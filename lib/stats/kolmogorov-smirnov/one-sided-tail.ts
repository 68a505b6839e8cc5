import { stirlingRemainder } from "../kernels/stirling-remainder";

/** Samples of the bump; its error is then near the rounding of a double. */
const SAMPLES = 192;
/** The bump is about e^-nd at its ends: from here on they are as good as 0, and it may be sampled. */
const ENDS_VANISH_FROM = 30;

/**
 * P(D+_n >= d), the chance that the empirical distribution of n values rises d above (or below) its own
 * distribution: Smirnov's sum over j of d / (d + j/n) times the binomial probability of j at d + j/n.
 *
 * Each term is a Stirling density, so it is right far into the tail. The terms of a large sample are points
 * on one smooth bump that dies out on both sides; summing every h-th and multiplying by h is then the
 * trapezoidal rule on it, whose error falls exponentially with the number of points. So the cost does not
 * grow with n.
 */
export function oneSidedTail(d: number, n: number): number {
  if (d <= 0) return 1;
  if (d >= 1) return 0;
  const nd = n * d;
  const end = n - nd;
  const stride = nd < ENDS_VANISH_FROM ? 1 : Math.max(1, Math.floor(end / SAMPLES));
  const whole = stirlingRemainder(n);
  const scale = n / (2 * Math.PI);
  let sum = 0;
  for (let j = stride; j < end; j += stride) {
    const rest = n - j;
    const exponent =
      whole -
      stirlingRemainder(j) -
      stirlingRemainder(rest) +
      j * Math.log1p(nd / j) +
      rest * Math.log1p(-nd / rest);
    if (exponent < -745) continue;
    sum += (nd / (nd + j)) * Math.sqrt(scale / (j * rest)) * Math.exp(exponent);
  }
  return Math.min(1, stride * sum + Math.exp(n * Math.log1p(-d)));
}
