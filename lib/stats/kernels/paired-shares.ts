import { totalOfCounts } from "./total-of-counts";

/** Calls `each` with the two shares of every cell of two sets of counts. */
export function pairedShares(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  caller: string,
  each: (before: number, now: number) => void,
): void {
  if (reference.length !== current.length)
    throw new RangeError(`${caller} needs the same cells on both sides`);
  const m = totalOfCounts(reference, caller);
  const n = totalOfCounts(current, caller);
  for (let cell = 0; cell < reference.length; cell++) each(reference[cell]! / m, current[cell]! / n);
}
