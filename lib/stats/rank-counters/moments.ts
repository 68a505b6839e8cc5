/** Count, mean and spread of a numeric column; two of them merge into that of the union. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly m2: number;
  /** Infinity when count is 0. */
  readonly min: number;
  /** -Infinity when count is 0. */
  readonly max: number;
  readonly sum: number;
}

export const NO_MOMENTS: Moments = {
  count: 0,
  mean: 0,
  m2: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  sum: 0,
};

/**
 * The moments of a union from those of its parts (Chan, Golub & LeVeque 1979); order does not matter but for
 * rounding. Squares beyond the range of a double saturate at Number.MAX_VALUE instead of becoming infinite.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0 || b.count === 0) return onlyMoments(a.count === 0 ? b : a);
  const count = a.count + b.count;
  const delta = b.mean - a.mean;
  const between = saturate(delta * delta) * ((a.count / count) * b.count);
  return {
    count,
    mean: a.mean * (a.count / count) + b.mean * (b.count / count),
    m2: saturate(a.m2 + b.m2 + between),
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    sum: saturate(a.sum + b.sum),
  };
}

function onlyMoments({ count, mean, m2, min, max, sum }: Moments): Moments {
  return { count, mean, m2, min, max, sum };
}

/** Standard deviation with ddof 0, as `numpy.std`; 0 for an empty or constant column. */
export function standardDeviation(moments: Pick<Moments, "count" | "m2">): number {
  return moments.count === 0 ? 0 : Math.sqrt(Math.max(0, moments.m2) / moments.count);
}

/** Infinities become the largest double of their sign, so that no counter ever holds one. */
export function saturate(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
