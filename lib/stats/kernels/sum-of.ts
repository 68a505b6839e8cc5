/** The plain sum of numbers, by index: iterating a typed array is several times slower. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** The sums of two arrays of one length, four at a time, so that no addition waits for the one before it. */
export function sumsOf(first: Float64Array, second: Float64Array): [number, number] {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  const last = first.length - 3;
  for (; i < last; i += 4) {
    a += first[i]!;
    b += first[i + 1]!;
    c += first[i + 2]!;
    d += first[i + 3]!;
    e += second[i]!;
    f += second[i + 1]!;
    g += second[i + 2]!;
    h += second[i + 3]!;
  }
  for (; i < first.length; i++) {
    a += first[i]!;
    e += second[i]!;
  }
  return [a + b + (c + d), e + f + (g + h)];
}
