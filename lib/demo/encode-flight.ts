import type { FlightFeatures } from "./features";
import type { Encodings } from "./model-artifact";

/** A flight's features as the numbers of `INPUTS`; NaN where nothing is known. */
export function encodeFlight(features: FlightFeatures, encodings: Encodings): number[] {
  return [
    features.departure_hour,
    features.distance,
    encodings.origin[features.origin] ?? encodings.otherwise,
    encodings.destination[features.destination] ?? encodings.otherwise,
    features.inbound_delay_3h ?? Number.NaN,
    features.destination_delay_3h ?? Number.NaN,
    features.origin_departures_1h,
    features.route_late_7d ?? Number.NaN,
  ];
}

/** Names of the regression's terms, in the order of `toLogisticTerms`. */
export const LOGISTIC_TERMS = [
  "departure_hour_sine",
  "departure_hour_cosine",
  "distance",
  "origin",
  "destination",
  "inbound_delay_3h",
  "destination_delay_3h",
  "origin_departures_1h",
  "route_late_7d",
  "inbound_delay_3h_missing",
  "destination_delay_3h_missing",
  "route_late_7d_missing",
] as const;

/** The regression cannot see that hour 23 is next to hour 0, nor that a value is missing: its terms tell it. */
export function toLogisticTerms(inputs: readonly number[]): number[] {
  const angle = (2 * Math.PI * inputs[0]!) / 24;
  const isMissing = (input: number) => (Number.isNaN(inputs[input]!) ? 1 : 0);
  return [Math.sin(angle), Math.cos(angle), ...inputs.slice(1), isMissing(4), isMissing(5), isMissing(7)];
}
