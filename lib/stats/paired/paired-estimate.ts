import { type Interval, NORMAL_QUANTILE_975 } from "../performance/wilson-interval";

/** One metric of two models on the same rows. What has no meaning is undefined, and `reason` says why. */
export interface PairedEstimate {
  readonly champion: number | undefined;
  readonly challenger: number | undefined;
  /** Challenger minus champion. */
  readonly difference: number | undefined;
  /** 95 % of the difference. */
  readonly interval: Interval | undefined;
  /** Why there is no difference, or none that has an interval. */
  readonly reason: string | undefined;
}

/** Rows below which a mean of differences is not taken as normal. */
export const LEAST_ROWS = 30;
/** Rows of a class, labelled or decided, below which a ratio or a ranking of them is not taken as normal. */
export const LEAST_OF_CLASS = 10;

export const tooFewRows = (rows: number): string =>
  rows === 0 ? "no rows" : `${rows} of ${LEAST_ROWS} rows that an interval needs`;

export const tooFewOfClass = (rows: number, what: string): string =>
  `${rows} of ${LEAST_OF_CLASS} ${what} that an interval needs`;

const noWidth = "the rows do not vary: an interval would have no width";

/** Without an interval: the values as far as they are known, and why there is no more. */
export function withoutInterval(
  reason: string,
  champion?: number | undefined,
  challenger?: number | undefined,
): PairedEstimate {
  const difference = champion === undefined || challenger === undefined ? undefined : challenger - champion;
  return { champion, challenger, difference, interval: undefined, reason };
}

/** With the normal interval of a standard error; one of no width says nothing and is left out. */
export function withStandardError(
  champion: number,
  challenger: number,
  standardError: number,
): PairedEstimate {
  if (![champion, challenger, standardError].every(Number.isFinite))
    return withoutInterval("a value is no finite number");
  // Rounding alone leaves this much of a spread that is none.
  if (standardError <= 1e-14 * (1 + Math.abs(champion) + Math.abs(challenger)))
    return withoutInterval(noWidth, champion, challenger);
  const difference = challenger - champion;
  const half = NORMAL_QUANTILE_975 * standardError;
  const interval = { lower: difference - half, upper: difference + half };
  return { champion, challenger, difference, interval, reason: undefined };
}
