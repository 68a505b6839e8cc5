type Shape = "uniform" | "bell" | "skewed" | "integers" | "steps";

export interface Recipe {
  readonly shape: Shape;
  readonly size: number;
  readonly seed?: number;
  readonly levels?: number;
  readonly scale?: number;
  readonly shift?: number;
}

export type Sample = readonly (number | string | null)[] | Recipe | { readonly parts: readonly Sample[] };

/** The next number in [0, 1) of a seeded generator (mulberry32), the same in every language. */
export function uniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The values that a sample in a truth table stands for; null and "NaN" are NaN. */
export function resolveSample(sample: Sample): Float64Array {
  if ("parts" in sample) {
    return Float64Array.from(sample.parts.flatMap((part) => Array.from(resolveSample(part))));
  }
  if ("shape" in sample) return drawSample(sample);
  return Float64Array.from(sample, (value) => (value === null ? Number.NaN : Number(value)));
}

export function drawSample({ shape, size, seed = 0, levels = 0, scale, shift }: Recipe): Float64Array {
  const next = uniforms(seed);
  const draw: Record<Shape, (i: number) => number> = {
    uniform: next,
    bell: () => next() + next() + (next() + next()) - 2,
    skewed: () => {
      const u = next();
      return u / (1 - u);
    },
    integers: () => Math.floor(next() * levels),
    steps: (i) => i,
  };
  return Float64Array.from({ length: size }, (_, i) => {
    const scaled = scale === undefined ? draw[shape](i) : draw[shape](i) * scale;
    return shift === undefined ? scaled : scaled + shift;
  });
}
