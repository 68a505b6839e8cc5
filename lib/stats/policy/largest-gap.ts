/** max_j |sum_(i<=j) (observed_i - expected_i)|, in rows. */
export function largestGap(observed: Float64Array, expected: Float64Array): number {
  if (observed.length !== expected.length) throw new RangeError("largestGap needs the same cells twice");
  let running = 0;
  let largest = 0;
  for (let cell = 0; cell < observed.length; cell++) {
    running += observed[cell]! - expected[cell]!;
    const gap = Math.abs(running);
    if (gap > largest) largest = gap;
  }
  return largest;
}
