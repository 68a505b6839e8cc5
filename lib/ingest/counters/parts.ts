/** The groups that counters are stored in, so that a reader fetches only what it needs. */
export const part = { scores: 1, features: 2, associations: 3, outcomes: 4 } as const;
export type Part = (typeof part)[keyof typeof part];

/** Rollup grains. A day is split by whether the reference knows the hour of week well enough to expect from. */
export const grain = { hour: 0, dayKnown: 1, dayUnknown: 2 } as const;

export const hourMs = 3_600_000;
export const dayHours = 24;

export const hourOf = (ms: number): number => Math.floor(ms / hourMs);
export const startOfHour = (hour: number): Date => new Date(hour * hourMs);

/** Kept unseen categories of one column and bucket; the rest are counted together. */
export const unseenLimit = 1000;

/** One encoded sum of counters. */
export interface CounterBody {
  readonly part: Part;
  readonly segmentId: number;
  readonly hour: number;
  readonly body: Buffer;
}
