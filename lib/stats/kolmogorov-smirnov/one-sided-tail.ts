import { stirlingRemainder } from "../kernels/stirling-remainder";

/** Sizes up to this many terms are summed term by term. */
const TERMS = 512;

/**
 * P(D+_n >= d), the chance that the empirical distribution of n values rises d above (or below) its own
 * distribution: Smirnov's sum over j of d / (d + j/n) times the binomial probability of j at d + j/n.
 *
 * Each term is a Stirling density, so it is right far into the tail. Beyond a few hundred terms they are samples of
 * one smooth bump that dies out on both sides; summing every h-th and multiplying by h is then the trapezoidal rule
 * on it, whose error falls exponentially with the number of samples. So the cost does not grow with n.
 */
export function oneSidedTail(d: number, n: number): number {
  if (d <= 0) return 1;
  if (d >= 1) return 0;
  const nd = n * d;
  const end = n - nd;
  const stride = Math.max(1, Math.floor(end / TERMS));
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
