import { standardDeviation } from "simple-statistics";

/**
 * Wasserstein-1 (earth mover's) distance of two samples in reference standard deviations: the area between
 * the two empirical distribution functions, divided by the reference's standard deviation (ddof 0). undefined
 * when the reference does not vary. O(m log m + n log n).
 *
 * Agrees with `scipy.stats.wasserstein_distance(reference, current) / numpy.std(reference)`.
 *
 * @param reference finite numbers, at least one
 * @param current finite numbers, at least one
 * @throws RangeError when a side is empty
 * @example wasserstein([1, 2], [1, 5]) // 3
 */
export function wasserstein(reference: ArrayLike<number>, current: ArrayLike<number>): number | undefined {
  const before = Float64Array.from(reference).sort();
  const now = Float64Array.from(current).sort();
  if (before.length === 0 || now.length === 0)
    throw new RangeError("wasserstein needs two sides that are not empty");
  if (before[0] === before[before.length - 1]) return undefined;
  return areaBetween(before, now) / standardDeviation(Array.from(before));
}

function areaBetween(before: Float64Array, now: Float64Array): number {
  const m = before.length;
  const n = now.length;
  let i = 0;
  let j = 0;
  let area = 0;
  let at = Math.min(before[0]!, now[0]!);
  while (i < m || j < n) {
    const next = Math.min(before[i] ?? Number.POSITIVE_INFINITY, now[j] ?? Number.POSITIVE_INFINITY);
    const gap = Math.abs(n * i - m * j);
    if (gap > 0) area += gap * (next - at);
    at = next;
    while (before[i] === at) i++;
    while (now[j] === at) j++;
  }
  return area / m / n;
}
