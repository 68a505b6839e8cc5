/**
 * D of two sorted samples as the whole number max |n i - m j| (i, j the counts up to each value), so that
 * D = numerator / (m n). Exact while m n < 2^53; ties count once, after all their values.
 */
export function twoSampleNumerator(reference: Float64Array, current: Float64Array): number {
  const m = reference.length;
  const n = current.length;
  let i = 0;
  let j = 0;
  let largest = 0;
  while (i < m && j < n) {
    const value = Math.min(reference[i]!, current[j]!);
    while (i < m && reference[i] === value) i++;
    while (j < n && current[j] === value) j++;
    const gap = Math.abs(n * i - m * j);
    if (gap > largest) largest = gap;
  }
  return largest;
}
