import { CALENDAR, toPresentMs } from "./calendar";
import { SERVING_VERSION, SHADOW_VERSION } from "./definition";
import { createFeatureSweep } from "./features";
import { type Flights, firstDepartureFrom, sortByMinute } from "./flights";
import { chooseFlights, isLogged } from "./sample-flights";
import type { Scorer } from "./score";

const REFERENCE_ROWS = 10_000;
const REFERENCE_SEED = 3;

export interface Scorers {
  readonly serving: Scorer;
  readonly shadow: Scorer;
}

/** What the airline's systems would log, as lines of NDJSON. Minutes must ascend from call to call. */
export interface FlightLog {
  reference(): { serving: string[]; shadow: string[] };
  /** Predictions of the flights that depart in [from, to). */
  predictions(from: number, to: number): string[];
  /** Labels of the flights that land in [from, to). */
  labels(from: number, to: number): string[];
}

const idOf = (row: number) => `flight-${row}`;

export function createFlightLog(flights: Flights, scorers: Scorers, shiftWeeks: number): FlightLog {
  const sweep = createFeatureSweep(flights);
  const byLanding = sortByMinute(flights.landing);
  let landed = 0;

  const isInLog = (index: number) =>
    flights.departure[index]! >= CALENDAR.historyFrom &&
    flights.departure[index]! < CALENDAR.departuresTo &&
    isLogged(flights.row[index]!);

  return {
    reference() {
      const from = firstDepartureFrom(flights, CALENDAR.reference.from);
      const to = firstDepartureFrom(flights, CALENDAR.reference.to);
      const chosen = chooseFlights(flights.row, from, to, { size: REFERENCE_ROWS, seed: REFERENCE_SEED });
      const serving: string[] = [];
      const shadow: string[] = [];
      for (const index of chosen) {
        const features = sweep.featuresOf(index);
        const timestamp = toPresentMs(flights.departure[index]!, shiftWeeks);
        const row = { timestamp, features, label: flights.late[index] };
        serving.push(JSON.stringify({ ...row, prediction: scorers.serving(features) }));
        shadow.push(JSON.stringify({ ...row, prediction: scorers.shadow(features) }));
      }
      return { serving, shadow };
    },
    predictions(from, to) {
      const lines: string[] = [];
      const last = firstDepartureFrom(flights, to);
      for (let index = firstDepartureFrom(flights, from); index < last; index++) {
        if (!isInLog(index)) continue;
        const features = sweep.featuresOf(index);
        const row = {
          id: idOf(flights.row[index]!),
          timestamp: toPresentMs(flights.departure[index]!, shiftWeeks),
          features,
        };
        lines.push(
          JSON.stringify({ ...row, version: SERVING_VERSION, prediction: scorers.serving(features) }),
        );
        if (flights.departure[index]! < CALENDAR.shadowFrom) continue;
        lines.push(JSON.stringify({ ...row, version: SHADOW_VERSION, prediction: scorers.shadow(features) }));
      }
      return lines;
    },
    labels(from, to) {
      const lines: string[] = [];
      for (; landed < byLanding.length; landed++) {
        const index = byLanding[landed]!;
        const landing = flights.landing[index]!;
        if (landing >= to) break;
        if (landing < from || !isInLog(index)) continue;
        const timestamp = toPresentMs(landing, shiftWeeks);
        lines.push(JSON.stringify({ id: idOf(flights.row[index]!), label: flights.late[index], timestamp }));
      }
      return lines;
    },
  };
}
