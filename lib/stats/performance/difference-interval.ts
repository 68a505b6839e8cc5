import type { Interval } from "./wilson-interval";

/** A value with its interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Interval of left - right from the intervals of both, at their level: each end moves by the distances to the two ends
 * that lead there, added in squares (Newcombe's method 10 for proportions, MOVER for any other estimate). Use it to tell
 * a difference from chance without the rows of either side.
 *
 *   lower = (l - r) - sqrt((l - l_lower)^2 + (r_upper - r)^2), upper = (l - r) + sqrt((l_upper - l)^2 + (r - r_lower)^2)
 *
 * Both sides are taken as independent: for two models on the same rows, which are right and wrong together, it is wider
 * than it need be. With symmetric intervals it is the usual root of the summed squared errors.
 *
 * Newcombe, Stat. Med. 17:873 (1998); Zou & Donner, Stat. Med. 27:1693 (2008).
 *
 * @example differenceInterval({ value: 56 / 70, interval: wilsonInterval(56, 70) }, { value: 48 / 80, interval: wilsonInterval(48, 80) })
 * // { lower: 0.0524, upper: 0.3339 }
 */
export function differenceInterval(left: Estimate, right: Estimate): Interval {
  for (const { value, interval } of [left, right]) {
    if (!(interval.lower <= value && value <= interval.upper))
      throw new RangeError("differenceInterval needs each value inside its interval");
  }
  const difference = left.value - right.value;
  const down = Math.hypot(left.value - left.interval.lower, right.interval.upper - right.value);
  const up = Math.hypot(left.interval.upper - left.value, right.value - right.interval.lower);
  return { lower: difference - down, upper: difference + up };
}
