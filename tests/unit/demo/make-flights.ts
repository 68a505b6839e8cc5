import { arrangeFlights, type Flights } from "@/lib/demo/flights";

export interface FlightLine {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly delay: number;
  readonly distance?: number;
}

/** Flights as the source would have them; `at` is the origin's wall clock. 150 miles are an hour in the air. */
export function makeFlights(lines: readonly FlightLine[]): Flights {
  const airports = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  return arrangeFlights({
    firstRow: 0,
    stamp: Int32Array.from(lines, ({ at }) => Date.parse(`${at}Z`) / 60_000),
    delay: Int16Array.from(lines, ({ delay }) => delay),
    distance: Int16Array.from(lines, ({ distance = 150 }) => distance),
    origin: Uint8Array.from(lines, ({ from }) => airports.indexOf(from)),
    destination: Uint8Array.from(lines, ({ to }) => airports.indexOf(to)),
    airports,
  });
}

export const timeOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
