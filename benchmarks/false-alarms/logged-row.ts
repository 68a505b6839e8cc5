import { confidenceOf } from "@/lib/ingest/confidence";
import type { CountedRow } from "@/lib/ingest/counters";
import { model } from "./flight-model";
import type { FlightRows } from "./flight-rows";

/** What is logged of a flight; a change may write in it before it is counted. */
export type LoggedFeatures = {
  distance: number | null;
  hour: number;
  delay: number;
  day_of_week: string;
  origin: string;
  destination: string;
};

export interface LoggedRow extends CountedRow {
  readonly features: LoggedFeatures;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const noSegments: readonly number[] = [];

/** The flight at `place` as ingest would count it at `atMs`. */
export function loggedRow(flights: FlightRows, place: number, atMs: number): LoggedRow {
  const { airports } = flights;
  const score = flights.score[place]!;
  return {
    atMs,
    features: {
      distance: flights.distance[place]!,
      hour: flights.hour[place]!,
      delay: flights.delay[place]!,
      day_of_week: days[flights.dayOfWeek[place]!]!,
      origin: airports[flights.origin[place]!]!,
      destination: airports[flights.destination[place]!]!,
    },
    score,
    predictedClass: null,
    confidence: confidenceOf(model.task, { score, classCode: null, probabilities: null }),
    attributions: null,
    segments: noSegments,
  };
}
