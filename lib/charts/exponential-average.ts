/**
 * The exponential moving average of a line, corrected for its start: each value is the mean of those so far, in
 * which one that is k points older weighs `weight` to the power of k. A gap stays a gap and is passed over.
 */
export function exponentialAverage(
  values: readonly (number | null)[],
  weight: number,
): readonly (number | null)[] {
  if (!(weight >= 0 && weight < 1))
    throw new RangeError("exponentialAverage takes a weight from 0 to below 1");
  let sum = 0;
  let weights = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    weights = weight * weights + (1 - weight);
    return sum / weights;
  });
}
