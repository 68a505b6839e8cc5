/** One flight in this many is logged; features are computed from all of them. */
export const LOGGED_ONE_IN = 3;

/** A well-mixed 32-bit number of a flight, the same on every machine (the finaliser of MurmurHash3). */
export function hashFlight(row: number, seed = 0): number {
  let hash = (row ^ Math.imul(seed, 0x9e3779b9)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function isLogged(row: number): boolean {
  return hashFlight(row) % LOGGED_ONE_IN === 0;
}

/** Indices of the `size` flights of [from, to) with the smallest hashes, ascending. */
export function chooseFlights(
  rows: Int32Array,
  from: number,
  to: number,
  options: { size: number; seed: number },
): Int32Array {
  const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
  const hashes = new Float64Array(rows.length);
  for (const index of order) hashes[index] = hashFlight(rows[index]!, options.seed);
  order.sort((a, b) => hashes[a]! - hashes[b]! || rows[a]! - rows[b]!);
  return order.slice(0, options.size).sort();
}
