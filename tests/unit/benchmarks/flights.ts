import type { FlightRows } from "@/benchmarks/false-alarms/flight-rows";

/** Flights that depart `minutes` after the epoch; the place of each is its delay. */
export function flightsAt(minutes: readonly number[]): FlightRows {
  const count = minutes.length;
  return {
    departure: Int32Array.from(minutes),
    hour: new Uint8Array(count),
    dayOfWeek: new Uint8Array(count),
    delay: Int16Array.from({ length: count }, (_, place) => place),
    distance: Int16Array.from({ length: count }, (_, place) => 100 + (place % 7)),
    origin: Uint8Array.from({ length: count }, (_, place) => (place % 20 === 0 ? 1 : 0)),
    destination: new Uint8Array(count),
    score: new Float64Array(count).fill(0.25),
    airports: ["ATL", "DFW"],
  };
}
