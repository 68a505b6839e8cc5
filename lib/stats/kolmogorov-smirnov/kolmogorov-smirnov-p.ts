import { roundHalfEven } from "../kernels/round-half-even";
import { equalSizesTail } from "./equal-sizes-tail";
import { kstwoSurvival } from "./kstwo-survival";
import { latticeTail } from "./lattice-tail";

export type KolmogorovSmirnovMethod = "auto" | "exact" | "asymptotic";

export interface KolmogorovSmirnovTail {
  /** P(D >= d) when both samples come from one continuous distribution. */
  readonly p: number;
  /** The method that was used. */
  readonly method: "exact" | "asymptotic";
  /** m n / (m + n), rounded with a half to the even neighbour. */
  readonly effectiveSize: number;
}

/** Samples larger than this are compared asymptotically by "auto", as in SciPy. */
const EXACT_UP_TO = 10_000;
/** 2 n_e d^2 beyond which p is smaller than the smallest double. */
const HOPELESS_EXPONENT = 760;

/**
 * The p-value of a two-sample Kolmogorov-Smirnov distance from its sizes alone.
 *
 * `exact` counts lattice paths and takes d to be the nearest attainable distance; `asymptotic` is
 * {@link kstwoSurvival} at the effective size; `auto` is exact while both sizes are at most 10,000.
 *
 * Agrees with `scipy.stats.ks_2samp`.
 *
 * @param d from 0 to 1
 * @param m reference size
 * @param n current size
 * @throws RangeError when a size is no positive whole number or d lies outside [0, 1]
 */
export function kolmogorovSmirnovP(
  d: number,
  m: number,
  n: number,
  method: KolmogorovSmirnovMethod = "auto",
): KolmogorovSmirnovTail {
  if (!(Number.isInteger(m) && Number.isInteger(n) && m > 0 && n > 0)) {
    throw new RangeError("kolmogorovSmirnovP needs two positive whole sizes");
  }
  if (!(d >= 0 && d <= 1)) throw new RangeError("kolmogorovSmirnovP needs a distance from 0 to 1");
  const effectiveSize = Math.max(1, roundHalfEven(m * (n / (m + n))));
  const chosen = method === "auto" ? (Math.max(m, n) <= EXACT_UP_TO ? "exact" : "asymptotic") : method;
  const p = chosen === "exact" ? exactTail(d, m, n) : kstwoSurvival(d, effectiveSize);
  return { p, method: chosen, effectiveSize };
}

function exactTail(d: number, m: number, n: number): number {
  const divisor = greatestCommonDivisor(m, n);
  const steps = Math.round(d * (m / divisor) * n);
  if (steps === 0) return 1;
  if (2 * d * d * m * (n / (m + n)) > HOPELESS_EXPONENT) return 0;
  return m === n ? equalSizesTail(steps, n) : latticeTail(steps * divisor, m, n);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
