import { clockOf, dateOf, dayMs } from "./instants";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 5, 10, 30, 90].map((count) => count * dayMs),
];

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Ticks of a stretch of time of any length, on round seconds, minutes, hours or days, in UTC. */
export function clockTicks(
  from: number,
  to: number,
  most: number,
): { readonly values: readonly number[]; readonly labels: readonly string[] } {
  const step = steps.find((each) => (to - from) / each <= Math.max(most, 1)) ?? 365 * dayMs;
  const values: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) values.push(at);
  return { values, labels: values.map((at) => labelOf(at, step)) };
}

function labelOf(at: number, step: number): string {
  if (step >= dayMs || at % dayMs === 0) return dateOf(at);
  return step < minute ? `${clockOf(at)}:${twoDigits(new Date(at).getUTCSeconds())}` : clockOf(at);
}
