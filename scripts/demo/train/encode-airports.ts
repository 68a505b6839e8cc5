import type { Flights } from "@/lib/demo/flights";
import type { Encodings } from "@/lib/demo/model-artifact";

/** An airport's own share weighs as much as everybody's at this many flights. */
const PRIOR_FLIGHTS = 200;

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * Shrunken shares of late flights per airport. They come from the flights of [from, to) that are not fitted on:
 * a flight's own label never reaches its own inputs.
 */
export function encodeAirports(
  flights: Flights,
  period: { from: number; to: number },
  isFitted: (index: number) => boolean,
): Encodings {
  const airports = flights.airports.length;
  const counts = { origin: new Int32Array(airports), destination: new Int32Array(airports) };
  const late = { origin: new Int32Array(airports), destination: new Int32Array(airports) };
  let allFlights = 0;
  let allLate = 0;
  for (let index = period.from; index < period.to; index++) {
    if (isFitted(index)) continue;
    allFlights += 1;
    allLate += flights.late[index]!;
    for (const side of ["origin", "destination"] as const) {
      counts[side][flights[side][index]!]! += 1;
      late[side][flights[side][index]!]! += flights.late[index]!;
    }
  }
  if (allFlights === 0)
    throw new RangeError("airports are encoded from flights that are not fitted on: none are left");
  const otherwise = allLate / allFlights;
  const sharesOf = (side: "origin" | "destination") =>
    Object.fromEntries(
      flights.airports
        .map((airport, code) => [airport, code] as const)
        .filter(([, code]) => counts[side][code]! > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([airport, code]) => {
          const share =
            (late[side][code]! + PRIOR_FLIGHTS * otherwise) / (counts[side][code]! + PRIOR_FLIGHTS);
          return [airport, round(share)];
        }),
    );
  return { origin: sharesOf("origin"), destination: sharesOf("destination"), otherwise: round(otherwise) };
}
