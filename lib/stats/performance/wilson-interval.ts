/** The normal quantile of a two-sided 95 % interval. */
export const NORMAL_QUANTILE_975 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's 95 % score interval of a proportion (1927), without continuity correction; it stays inside [0, 1]
 * and touches 0 and 1 only when nothing or everything succeeded. undefined without trials.
 *
 * @example wilsonInterval(0, 1) // { lower: 0, upper: 0.7934506856227627 }
 */
export function wilsonInterval(successes: number, trials: number): Interval | undefined {
  if (!(successes >= 0 && successes <= trials))
    throw new RangeError("wilsonInterval needs successes from 0 to trials");
  if (trials === 0) return undefined;
  const square = NORMAL_QUANTILE_975 ** 2;
  const share = successes / trials;
  const centre = share + square / (2 * trials);
  const half =
    NORMAL_QUANTILE_975 * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  const scale = 1 + square / trials;
  return {
    lower: successes === 0 ? 0 : (centre - half) / scale,
    upper: successes === trials ? 1 : (centre + half) / scale,
  };
}
