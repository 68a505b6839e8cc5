import { createFeatureSweep, WARM_UP_MINUTES } from "@/lib/demo/features";
import { type Flights, firstDepartureFrom } from "@/lib/demo/flights";
import { readFlights } from "@/lib/demo/read-flights";
import { readScorers } from "@/lib/demo/read-scorers";

const dayMinutes = 1440;

/** Flights in the order of departure with what a model would log of them. */
export interface FlightRows {
  /** UTC minutes since the epoch. */
  readonly departure: Int32Array;
  /** Hour of departure and day of the week (0: Sunday) on the origin's clock. */
  readonly hour: Uint8Array;
  readonly dayOfWeek: Uint8Array;
  readonly delay: Int16Array;
  readonly distance: Int16Array;
  readonly origin: Uint8Array;
  readonly destination: Uint8Array;
  /** Probability of a late arrival, by version 1 of the demonstration. */
  readonly score: Float64Array;
  readonly airports: readonly string[];
}

/** All flights of January to June 2001 whose week before is known. */
export async function readFlightRows(): Promise<FlightRows> {
  const flights = await readFlights();
  const { serving } = await readScorers();
  const first = firstDepartureFrom(flights, flights.departure[0]! + WARM_UP_MINUTES);
  const count = flights.count - first;
  const sweep = createFeatureSweep(flights);
  const score = new Float64Array(shared(8 * count));
  for (let row = 0; row < count; row++) score[row] = serving(sweep.featuresOf(first + row));
  const departure = new Int32Array(shared(4 * count));
  departure.set(flights.departure.subarray(first));
  const numbers = (values: Int16Array) => {
    const kept = new Int16Array(shared(2 * count));
    kept.set(values.subarray(first));
    return kept;
  };
  const codes = (values: Uint8Array) => {
    const kept = new Uint8Array(shared(count));
    kept.set(values.subarray(first));
    return kept;
  };
  return {
    departure,
    hour: codes(flights.hour),
    dayOfWeek: codes(localDays(flights)),
    delay: numbers(flights.delay),
    distance: numbers(flights.distance),
    origin: codes(flights.origin),
    destination: codes(flights.destination),
    score,
    airports: flights.airports,
  };
}

/** Threads read the same memory. */
const shared = (bytes: number) => new SharedArrayBuffer(bytes);

function localDays({ departure, hour }: Flights): Uint8Array {
  return Uint8Array.from(departure, (minute, row) => localDayOfWeek(minute, hour[row]!));
}

/**
 * Day of the week (0: Sunday) on a clock that reads `localHour` at a UTC minute: clocks are at most half a day off
 * UTC, so the hours tell the offset.
 */
export function localDayOfWeek(utcMinute: number, localHour: number): number {
  const utcHour = Math.floor(utcMinute / 60);
  const behind = (((utcHour - localHour) % 24) + 24) % 24;
  const localMinute = utcMinute - 60 * (behind > 12 ? behind - 24 : behind);
  // The epoch began on a Thursday.
  return (Math.floor(localMinute / dayMinutes) + 4) % 7;
}

/** Places [from, to) of the flights that depart in [fromMs, toMs). */
export function flightsBetween({ departure }: FlightRows, fromMs: number, toMs: number): Span {
  const placeOf = (ms: number) => {
    let [low, high] = [0, departure.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (departure[middle]! < ms / 60_000) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: placeOf(fromMs), to: placeOf(toMs) };
}

export interface Span {
  readonly from: number;
  readonly to: number;
}
