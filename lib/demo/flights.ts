import { createLocalClock } from "./local-clock";

const DAY_MINUTES = 1440;
const TAXI_AND_CLIMB_MINUTES = 40;
const MILES_PER_MINUTE = 7.5;
const LATE_MINUTES = 15;

/** Flights as the source has them: one entry each, in the order of the file. */
export interface SourceFlights {
  readonly firstRow: number;
  /** Wall clock of the origin, minutes since the epoch. */
  readonly stamp: Int32Array;
  /** Arrival delay, minutes. */
  readonly delay: Int16Array;
  /** Miles. */
  readonly distance: Int16Array;
  readonly origin: Uint8Array;
  readonly destination: Uint8Array;
  readonly airports: readonly string[];
}

/** Flights in the order of departure. Times are UTC minutes since the epoch. */
export interface Flights {
  readonly count: number;
  /** Row in the source file: the flight's identity. */
  readonly row: Int32Array;
  readonly departure: Int32Array;
  readonly landing: Int32Array;
  /** Hour of departure on the origin's wall clock. */
  readonly hour: Uint8Array;
  readonly late: Uint8Array;
  readonly delay: Int16Array;
  readonly distance: Int16Array;
  readonly origin: Uint8Array;
  readonly destination: Uint8Array;
  readonly airports: readonly string[];
}

/**
 * The stamp joins the scheduled day to the minute of the actual departure. A flight that is later than its day
 * is old was scheduled before midnight, and left a day after its stamp. Exact midnight is written as 24:00 of
 * the scheduled day, and is right as it is.
 */
export function correctDay(stamp: number, delay: number): number {
  const minuteOfDay = ((stamp % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (minuteOfDay === 0 || delay <= minuteOfDay) return stamp;
  return stamp + Math.ceil((delay - minuteOfDay) / DAY_MINUTES) * DAY_MINUTES;
}

/** Gate to gate; the departure is the actual one, so its delay is in it already. */
export function estimateFlightMinutes(distance: number): number {
  return Math.ceil(TAXI_AND_CLIMB_MINUTES + distance / MILES_PER_MINUTE);
}

/** Indices that put `minutes` in ascending order; equal minutes keep their order. */
export function sortByMinute(minutes: Int32Array): Int32Array {
  if (minutes.length === 0) return new Int32Array(0);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const minute of minutes) {
    if (minute < first) first = minute;
    if (minute > last) last = minute;
  }
  const starts = new Int32Array(last - first + 2);
  for (const minute of minutes) starts[minute - first + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Int32Array(minutes.length);
  for (let i = 0; i < minutes.length; i++) order[starts[minutes[i]! - first]!++] = i;
  return order;
}

function gather<T extends Int32Array | Int16Array | Uint8Array>(values: T, order: Int32Array): T {
  const out = values.slice() as T;
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

/** Puts source flights on one clock and into the order of departure. */
export function arrangeFlights(source: SourceFlights): Flights {
  const count = source.stamp.length;
  const toUtc = createLocalClock(source.airports);
  const departure = new Int32Array(count);
  const landing = new Int32Array(count);
  const row = new Int32Array(count);
  const hour = new Uint8Array(count);
  const late = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const local = correctDay(source.stamp[i]!, source.delay[i]!);
    departure[i] = toUtc(source.origin[i]!, local);
    landing[i] = departure[i]! + estimateFlightMinutes(source.distance[i]!);
    row[i] = source.firstRow + i;
    hour[i] = Math.floor((local % DAY_MINUTES) / 60);
    late[i] = source.delay[i]! >= LATE_MINUTES ? 1 : 0;
  }
  const order = sortByMinute(departure);
  return {
    count,
    row: gather(row, order),
    departure: gather(departure, order),
    landing: gather(landing, order),
    hour: gather(hour, order),
    late: gather(late, order),
    delay: gather(source.delay, order),
    distance: gather(source.distance, order),
    origin: gather(source.origin, order),
    destination: gather(source.destination, order),
    airports: source.airports,
  };
}

/** Index of the first flight that departs at or after `minute`. */
export function firstDepartureFrom(flights: Flights, minute: number): number {
  let low = 0;
  let high = flights.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flights.departure[middle]! < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
