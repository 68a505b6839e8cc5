/** The sum of counts; throws when one is negative or not finite, or when all are 0. */
export function totalOfCounts(counts: ArrayLike<number>, caller: string): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${caller} needs counts that are finite and not negative`);
    }
    total += count;
  }
  if (total === 0) throw new RangeError(`${caller} needs two sides that are not empty`);
  return total;
}
