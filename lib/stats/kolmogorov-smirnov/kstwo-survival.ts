import { stirlingRemainder } from "../kernels/stirling-remainder";
import { crossingTerms } from "./crossing-terms";
import { limitingCumulative } from "./limiting-cumulative";
import { matrixCumulative } from "./matrix-cumulative";
import { oneSidedTail } from "./one-sided-tail";

/** Up to here the matrix is cheap; beyond, the expansions are right to better than 1e-6. */
const SMALL_SAMPLE = 140;
/** From this n d^2 on, paths that cross both sides are rarer than 1e-10 of those that cross one. */
const BOTH_SIDES_MATTER_BELOW = 4;
/** The two expansions for large samples are equally good here; p is 0.55. */
const BODY_BELOW = 0.6;
/**
 * Beyond so many steps times rows the matrix gives way, sooner where the expansion for large samples is
 * better.
 */
const MOST_MATRIX_WORK = 10_000;
const LITTLE_MATRIX_WORK = 2_000;

/**
 * P(D_n >= d) for one sample of n against its own continuous distribution, `scipy.stats.kstwo.sf(d, n)`.
 *
 * The regions follow Simard & L'Ecuyer (J. Stat. Softw. 39(11), 2011) with z^2 = n d^2: closed forms at both
 * ends; Durbin's matrix for small samples; twice Smirnov's one-sided sum in the tail, correct to the smallest
 * double. Between them SciPy leaves out the paths that cross both sides (its error reaches 2.4e-5 at n =
 * 141); here they are added as a third-order expansion, and Pelz & Good's serves the body (p > 0.55) of large
 * samples.
 *
 * At most a few hundred terms whatever n, but for the matrix: n * nd * 40 multiplications, bounded.
 *
 * @param d distance, any real number
 * @param n sample size, a positive integer
 * @example kstwoSurvival(0.5, 5) // 0.112
 */
export function kstwoSurvival(d: number, n: number): number {
  if (!(Number.isInteger(n) && n > 0))
    throw new RangeError("kstwoSurvival needs a positive whole sample size");
  if (Number.isNaN(d)) throw new RangeError("kstwoSurvival needs a distance");
  const nd = n * d;
  if (nd <= 0.5) return 1;
  if (d >= 1) return 0;
  if (nd <= 1)
    return 1 - Math.sqrt(2 * Math.PI * n) * Math.exp(stirlingRemainder(n) - n + n * Math.log(2 * nd - 1));
  if (nd >= n - 1) return 2 * Math.exp(n * Math.log1p(-d));
  const z2 = nd * d;
  if (d >= 0.5) return 2 * oneSidedTail(d, n);
  if (n <= SMALL_SAMPLE) {
    return z2 > BOTH_SIDES_MATTER_BELOW ? 2 * oneSidedTail(d, n) : complement(matrixCumulative(d, n));
  }
  if (z2 >= BODY_BELOW) return Math.min(1, 2 * oneSidedTail(d, n) + crossingTerms(d, n));
  const work = n * d ** 1.5 <= 1.4 ? MOST_MATRIX_WORK : LITTLE_MATRIX_WORK;
  return complement(n * nd <= work ? matrixCumulative(d, n) : limitingCumulative(d, n));
}

function complement(share: number): number {
  return Math.max(0, Math.min(1, 1 - share));
}
