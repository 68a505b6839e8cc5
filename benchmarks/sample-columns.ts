/** Uniform numbers in [0, 1) from a seed (mulberry32), so that every run folds the same values. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SHAPES: readonly ((u: () => number) => number)[] = [
  (u) => u(),
  (u) => u() + u() + u() + u() - 2,
  (u) => -60 * Math.log(1 - u()),
  (u) => Math.exp(2 * (u() + u() + u() + u() - 2)),
  (u) => Math.floor(u() * 24),
];

/** Column number `column` of a made-up model: even, bell, waiting-time, log-normal and whole-number columns in turn. */
export function sampleColumn(column: number, size: number, seed: number, shift = 0): Float64Array {
  const next = randomFrom(seed * 1009 + column);
  const shape = SHAPES[column % SHAPES.length]!;
  return Float64Array.from({ length: size }, () => shape(next) + shift);
}
