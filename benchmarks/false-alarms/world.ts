import { hourMs } from "@/lib/ingest/counters";
import { type Drift, driftsOf } from "./drifts";
import { model } from "./flight-model";
import { type FlightRows, flightsBetween } from "./flight-rows";
import type { Pool } from "./streams";
import { weekProfile } from "./week-profile";

/** Midnights in New York. */
const marchMs = Date.parse("2001-03-01T05:00:00Z");
const evaluatedAfterMs = Date.parse("2001-03-08T05:00:00Z");
const julyMs = Date.parse("2001-07-01T04:00:00Z");

/** The real stream and the part of it that is evaluated, once its longest window is full. */
export const realSpan = {
  firstHour: marchMs / hourMs,
  after: evaluatedAfterMs / hourMs,
  until: julyMs / hourMs,
} as const;

export interface World {
  readonly flights: FlightRows;
  /** Flights of January and February: what references and shuffled streams are drawn from. */
  readonly pool: Pool;
  readonly drifts: readonly Drift[];
  /** Real flights a day in the evaluated part. */
  readonly realPerDay: number;
}

export function worldOf(flights: FlightRows): World {
  const span = flightsBetween(flights, 0, marchMs);
  const real = flightsBetween(flights, evaluatedAfterMs, julyMs);
  return {
    flights,
    pool: { flights, span, profile: weekProfile(flights, span, model.timeZone) },
    drifts: driftsOf(flights, span),
    realPerDay: (real.to - real.from) / ((julyMs - evaluatedAfterMs) / (24 * hourMs)),
  };
}
