/** max_j |sum_(i<=j) (observed_i - expected_i)|, in rows. */
export function largestGap(observed: Float64Array, expected: Float64Array): number {
  if (observed.length !== expected.length) throw new RangeError("largestGap needs the same cells twice");
  let running = 0;
  let most = 0;
  let least = 0;
  const last = observed.length - 1;
  for (let cell = 0; cell < last; cell += 2) {
    const first = running + (observed[cell]! - expected[cell]!);
    running = first + (observed[cell + 1]! - expected[cell + 1]!);
    if (first > most) most = first;
    else if (first < least) least = first;
    if (running > most) most = running;
    else if (running < least) least = running;
  }
  if (last % 2 === 0) running += observed[last]! - expected[last]!;
  return Math.max(most, running, -least, -running);
}
