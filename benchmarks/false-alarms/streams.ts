import { hourMs } from "@/lib/ingest/counters";
import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import { type FlightRows, flightsBetween, type Span } from "./flight-rows";
import { type LoggedRow, loggedRow } from "./logged-row";
import type { Random } from "./random";
import { drawHourOfWeek } from "./week-profile";

/** Rows of one week of a stream, counted from its first. */
export type Stream = (week: number) => LoggedRow[];

/** What happens to a row from some time on. */
export type Change = (row: LoggedRow, random: Random) => void;

/** The flights that are shuffled, and how many of them depart by each hour of the week. */
export interface Pool {
  readonly flights: FlightRows;
  readonly span: Span;
  readonly profile: Float64Array;
}

/** The first hour of streams of shuffled rows: a Monday 00:00 in New York. */
export const firstHour = Date.parse("2001-03-05T05:00:00Z") / hourMs;

const drawFlight = ({ span }: Pool, random: Random) =>
  span.from + Math.floor(random() * (span.to - span.from));

/**
 * Flights of the pool drawn with replacement, at hours as busy as they are in the pool but drawn apart from the flights:
 * neither the reference nor the clock tells anything of a row, so every alarm is false.
 */
export function shuffledStream(pool: Pool, rowsPerDay: number, random: Random): Stream {
  return (week) =>
    Array.from({ length: 7 * rowsPerDay }, () => {
      const hour = firstHour + week * hoursOfWeek + drawHourOfWeek(pool.profile, random);
      return loggedRow(pool.flights, drawFlight(pool, random), Math.floor((hour + random()) * hourMs));
    });
}

/** A reference of such flights, whose times are those of other flights of the pool. */
export function shuffledReference(pool: Pool, rows: number, random: Random): LoggedRow[] {
  const { departure } = pool.flights;
  return Array.from({ length: rows }, () =>
    loggedRow(pool.flights, drawFlight(pool, random), departure[drawFlight(pool, random)]! * 60_000),
  );
}

/** Flights of the pool at their own times, each at most once. */
export function realReference(pool: Pool, rows: number, random: Random): LoggedRow[] {
  const { flights } = pool;
  const chosen = new Set<number>();
  while (chosen.size < rows) chosen.add(drawFlight(pool, random));
  return [...chosen].map((place) => loggedRow(flights, place, flights.departure[place]! * 60_000));
}

/** The flights as they came from an hour on; of each, a share is kept. */
export function realStream(flights: FlightRows, fromHour: number, kept: number, random: Random): Stream {
  return (week) => {
    const startMs = (fromHour + week * hoursOfWeek) * hourMs;
    const { from, to } = flightsBetween(flights, startMs, startMs + hoursOfWeek * hourMs);
    const rows: LoggedRow[] = [];
    for (let place = from; place < to; place++) {
      if (random() < kept) rows.push(loggedRow(flights, place, flights.departure[place]! * 60_000));
    }
    return rows;
  };
}

/** The same stream, every row changed before an hour by one change and from it on by another. */
export function changedStream(
  stream: Stream,
  changes: { readonly before: Change; readonly after: Change; readonly atHour: number },
  random: Random,
): Stream {
  return (week) => {
    const rows = stream(week);
    for (const row of rows) {
      const change = row.atMs < changes.atHour * hourMs ? changes.before : changes.after;
      change(row, random);
    }
    return rows;
  };
}
