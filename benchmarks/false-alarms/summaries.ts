import type { AlarmCounts } from "./alarm-log";
import { hoursOfYear } from "./years";

export interface Rate {
  /** A year. */
  readonly mean: number;
  /** Of the mean, from what streams differ by; NaN of a single one. */
  readonly standardError: number;
}

/**
 * Events a year of streams of equal length. Streams and their references are independent, evaluations within one are
 * not, and an unlucky reference alarms again and again: so the error is that of a mean over streams.
 */
export function eventsPerYear(
  streams: readonly AlarmCounts[],
  eventsOf: (counts: AlarmCounts) => number,
): Rate {
  const rates = streams.map((counts) => (eventsOf(counts) / counts.hours) * hoursOfYear);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (rates.length - 1) / rates.length) };
}

export function shareInAlarm(streams: readonly AlarmCounts[]): number {
  const sum = (read: (counts: AlarmCounts) => number) => streams.reduce((all, each) => all + read(each), 0);
  return sum(({ hoursInAlarm }) => hoursInAlarm) / sum(({ hours }) => hours);
}

export const yearsOf = (streams: readonly AlarmCounts[]): number =>
  streams.reduce((sum, { hours }) => sum + hours, 0) / hoursOfYear;

/** The smallest value that at least a share of them does not exceed; Infinity stands for what was not seen. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
