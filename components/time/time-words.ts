import { clockOf, dayClockOf, dayMs, dayOf } from "@/lib/charts/instants";

const clockWithSeconds = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
  hourCycle: "h23",
});

const dayNumber = (at: Date) => Math.floor(at.getTime() / dayMs);

export const clockWords = (at: Date) => clockOf(at.getTime());
export const clockSecondsWords = (at: Date) => clockWithSeconds.format(at);

/** "Thu 19 Nov 14:00": UTC, as everything that is written out. */
export const dayClockWords = (at: Date) => dayClockOf(at.getTime());

export const sameDay = (a: Date, b: Date) => dayNumber(a) === dayNumber(b);

/** The clock alone for today, with the day before it otherwise. */
export const shortWords = (at: Date, now: Date) => (sameDay(at, now) ? clockWords(at) : dayClockWords(at));

/** Heading of a day in a list of what happened. */
export function dayHeading(at: Date, now: Date): string {
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo === 0) return "Today";
  const day = dayOf(at.getTime());
  return daysAgo === 1 ? `Yesterday, ${day}` : day;
}

/** "19 s", "48 min", "3 h", "2 d". */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}

export function agoWords(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime();
  return ms < 2000 ? "now" : `${durationWords(ms)} ago`;
}

const local = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

/** The viewer's own clock beside UTC: what hovering over a time says. */
export const hoverWords = (at: Date) => `${local.format(at).replace(",", "")}; ${dayClockWords(at)} UTC`;
