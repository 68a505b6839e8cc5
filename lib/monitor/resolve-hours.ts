import type { EvaluationWindow, MonitorQuery, RangePreset, Span } from "@/lib/contracts/common";
import { AppError } from "@/lib/errors";
import { hourMs, hourOf, startOfHour } from "@/lib/ingest/counters";
import { type HourSpan, hoursOf } from "./hour-spans";

export const windowHours: Readonly<Record<EvaluationWindow, number>> = { "24h": 24, "7d": 168 };
const rangeHours: Readonly<Record<RangePreset, number>> = {
  "1h": 1,
  "6h": 6,
  "24h": 24,
  "7d": 168,
  "30d": 720,
};
const longestRange = 92 * 24;

export interface ResolvedHours {
  /** Of the time axes. */
  readonly range: HourSpan;
  readonly windowName: EvaluationWindow;
  /** Of the snapshots; it ends where the range ends. */
  readonly window: HourSpan;
  /** Whether both end with the hour under way. */
  readonly live: boolean;
}

/** The whole hours that a query is about. */
export function resolveHours(
  query: Pick<MonitorQuery, "range" | "from" | "to" | "window">,
  now: Date,
): ResolvedHours {
  const liveEnd = hourOf(now.getTime()) + 1;
  const pinned = query.to === undefined ? liveEnd : Math.ceil(Date.parse(query.to) / hourMs);
  const toHour = Math.min(pinned, liveEnd);
  const fromHour = query.from ? hourOf(Date.parse(query.from)) : toHour - rangeHours[query.range ?? "7d"];
  if (fromHour >= toHour) refuse("from", "must be at least an hour before the end of the range");
  if (toHour - fromHour > longestRange)
    refuse("from", `must be at most ${longestRange / 24} days before the end`);
  const windowName = query.window ?? "24h";
  const window = { fromHour: toHour - windowHours[windowName], toHour };
  return { range: { fromHour, toHour }, windowName, window, live: toHour === liveEnd };
}

function refuse(name: string, reason: string): never {
  throw new AppError("invalid_request", `The query is not valid: ${name} ${reason}.`, [{ name, reason }]);
}

export const spanOf = (span: HourSpan): Span => ({
  from: startOfHour(span.fromHour).toISOString(),
  to: startOfHour(span.toHour).toISOString(),
  hours: hoursOf(span),
});

export const hoursEarlierThan = ({ fromHour, toHour }: HourSpan, hours: number): HourSpan => ({
  fromHour: fromHour - hours,
  toHour: toHour - hours,
});

/** The window of the same length just before. */
export const hoursBefore = (span: HourSpan): HourSpan => hoursEarlierThan(span, hoursOf(span));

/** How much earlier the period before is drawn: by the length of the axes, but never so that two windows share rows. */
export const hoursOfPeriod = ({ range, window }: Pick<ResolvedHours, "range" | "window">): number =>
  Math.max(hoursOf(range), hoursOf(window));
