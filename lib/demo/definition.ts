import type { CreateModel, Demonstration } from "@/lib/contracts/model";
import { CALENDAR, toPresentMs } from "./calendar";
import { LOGGED_ONE_IN } from "./sample-flights";

export const MODEL_NAME = "flight-delay";
export const SERVING_VERSION = "1";
export const SHADOW_VERSION = "2";

const share = { 1: "all", 2: "one in two", 3: "one in three", 4: "one in four" }[LOGGED_ONE_IN];

export type DemonstrationPhase = "loading" | "live" | "ended";

/** The line on the page, and what a later start must know to go on. */
export function describeDemonstration(shiftWeeks: number, phase: DemonstrationPhase): Demonstration {
  const weeks = shiftWeeks.toLocaleString("en-US");
  const flights = `Demonstration: ${share} US flights of January to June 2001, moved forward by ${weeks} weeks`;
  const text = {
    loading: `${flights}; their history is being loaded.`,
    live: `${flights} so that the stream goes on now. Every figure is computed from them.`,
    ended: `${flights}. The stream has ended with 30 June 2001; the next start begins it anew.`,
  }[phase];
  const present = (minute: number) => new Date(toPresentMs(minute, shiftWeeks)).toISOString();
  const [startsAt, endsAt] = [present(CALENDAR.historyFrom), present(CALENDAR.streamTo)];
  return { text, phase, shiftWeeks, startsAt, endsAt, loggedOneIn: LOGGED_ONE_IN };
}

export function defineModel(shiftWeeks: number): CreateModel {
  return {
    name: MODEL_NAME,
    task: "binary",
    description: "lands 15 min late or more",
    positiveClass: "late",
    negativeClass: "on time",
    decisionThreshold: 0.25,
    timeZone: "UTC",
    columns: [
      {
        name: "departure_hour",
        kind: "numeric",
        unit: "hour",
        description: "hour of departure on the origin's clock",
      },
      { name: "distance", kind: "numeric", unit: "miles", description: "from origin to destination" },
      { name: "origin", kind: "categorical", description: "airport of departure" },
      { name: "destination", kind: "categorical", description: "airport of arrival" },
      {
        name: "inbound_delay_3h",
        kind: "numeric",
        unit: "minutes",
        description: "minutes late, landings at the origin in the last 3 h",
      },
      {
        name: "destination_delay_3h",
        kind: "numeric",
        unit: "minutes",
        description: "minutes late, landings at the destination in the last 3 h",
      },
      {
        name: "origin_departures_1h",
        kind: "numeric",
        unit: "flights",
        description: "departures from the origin in the last hour",
      },
      {
        name: "route_late_7d",
        kind: "numeric",
        unit: "share",
        description: "share of the route's landings of the last 7 days that were late",
      },
    ],
    segments: [{ column: "origin" }, { column: "departure_hour", edges: [6, 12, 18] }],
    performance: { metric: "rocAuc", minimum: 0.7 },
    demonstration: describeDemonstration(shiftWeeks, "loading"),
  };
}
