/** The plain sum of numbers, by index: iterating a typed array is several times slower. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** The sums of two arrays of one length, side by side, so that neither waits for the other. */
export function sumsOf(first: Float64Array, second: Float64Array): [number, number] {
  let one = 0;
  let two = 0;
  for (let i = 0; i < first.length; i++) {
    one += first[i]!;
    two += second[i]!;
  }
  return [one, two];
}
