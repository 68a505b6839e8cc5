import {
  type KolmogorovSmirnovMethod,
  type KolmogorovSmirnovTail,
  kolmogorovSmirnovP,
} from "./kolmogorov-smirnov-p";
import { twoSampleNumerator } from "./two-sample-distance";

export interface KolmogorovSmirnovResult extends KolmogorovSmirnovTail {
  /** D = sup |F - G| of the right-continuous empirical distribution functions. */
  readonly d: number;
}

/**
 * Two-sample Kolmogorov-Smirnov test: are two numeric samples from one distribution? D is the largest
 * distance between their empirical distribution functions, ties included.
 *
 * O(m log m + n log n); inputs are copied, not changed. Agrees with `scipy.stats.ks_2samp`.
 *
 * @param reference finite numbers, at least one
 * @param current finite numbers, at least one
 * @throws RangeError when a side is empty or holds NaN or infinities
 * @example kolmogorovSmirnov([1, 4], [2, 3, 5]) // { d: 0.5, p: 0.9, method: "exact", effectiveSize: 1 }
 */
export function kolmogorovSmirnov(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: { readonly method?: KolmogorovSmirnovMethod } = {},
): KolmogorovSmirnovResult {
  const before = sortedFinite(reference);
  const now = sortedFinite(current);
  const d = twoSampleNumerator(before, now) / (before.length * now.length);
  return { d, ...kolmogorovSmirnovP(d, before.length, now.length, options.method) };
}

function sortedFinite(sample: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(sample).sort();
  if (sorted.length === 0) throw new RangeError("kolmogorovSmirnov needs at least one value on each side");
  if (!(Number.isFinite(sorted[0]) && Number.isFinite(sorted[sorted.length - 1]))) {
    throw new RangeError("kolmogorovSmirnov needs finite values");
  }
  return sorted;
}
