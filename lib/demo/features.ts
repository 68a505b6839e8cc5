import { type Flights, sortByMinute } from "./flights";

const DELAY_WINDOW_MINUTES = 180;
const DEPARTURES_WINDOW_MINUTES = 60;
const ROUTE_WINDOW_MINUTES = 7 * 1440;

/** A flight's features at the minute of its departure are complete this long after the first flight known. */
export const WARM_UP_MINUTES = 8 * 1440;

/** What is known of a flight about to depart. */
export interface FlightFeatures {
  departure_hour: number;
  distance: number;
  origin: string;
  destination: string;
  inbound_delay_3h: number | null;
  destination_delay_3h: number | null;
  origin_departures_1h: number;
  route_late_7d: number | null;
}

export interface FeatureSweep {
  /** Features of the flight at `index`; indices must ascend from call to call. */
  featuresOf(index: number): FlightFeatures;
}

const round = (value: number, scale: number) => Math.round(value * scale) / scale;

/**
 * One pass over the flights in the order of departure. At minute t it knows the landings before t and the
 * departures before t, and nothing else: windows are [t - length, t).
 */
export function createFeatureSweep(flights: Flights): FeatureSweep {
  const { departure, landing, origin, destination, delay, late, airports } = flights;
  const byLanding = sortByMinute(landing);
  const delaySum = new Float64Array(airports.length);
  const landings = new Int32Array(airports.length);
  const departures = new Int32Array(airports.length);
  const routeLandings = new Int32Array(airports.length * airports.length);
  const routeLate = new Int32Array(airports.length * airports.length);
  const routeOf = (flight: number) => origin[flight]! * airports.length + destination[flight]!;

  let landed = 0;
  let delayExpired = 0;
  let routeExpired = 0;
  let departed = 0;
  let departureExpired = 0;
  let lastIndex = -1;

  function advanceTo(minute: number): void {
    const landsBefore = (position: number, limit: number) =>
      position < byLanding.length && landing[byLanding[position]!]! < limit;
    for (; landsBefore(landed, minute); landed++) {
      const flight = byLanding[landed]!;
      landings[destination[flight]!]! += 1;
      delaySum[destination[flight]!]! += delay[flight]!;
      routeLandings[routeOf(flight)]! += 1;
      routeLate[routeOf(flight)]! += late[flight]!;
    }
    for (; landsBefore(delayExpired, minute - DELAY_WINDOW_MINUTES); delayExpired++) {
      const flight = byLanding[delayExpired]!;
      landings[destination[flight]!]! -= 1;
      delaySum[destination[flight]!]! -= delay[flight]!;
    }
    for (; landsBefore(routeExpired, minute - ROUTE_WINDOW_MINUTES); routeExpired++) {
      const flight = byLanding[routeExpired]!;
      routeLandings[routeOf(flight)]! -= 1;
      routeLate[routeOf(flight)]! -= late[flight]!;
    }
    for (; departed < flights.count && departure[departed]! < minute; departed++) {
      departures[origin[departed]!]! += 1;
    }
    const oldest = minute - DEPARTURES_WINDOW_MINUTES;
    for (; departureExpired < departed && departure[departureExpired]! < oldest; departureExpired++) {
      departures[origin[departureExpired]!]! -= 1;
    }
  }

  const meanDelay = (airport: number) =>
    landings[airport] === 0 ? null : round(delaySum[airport]! / landings[airport]!, 10);

  return {
    featuresOf(index) {
      if (index < lastIndex || index >= flights.count) throw new RangeError("flights must be taken in order");
      lastIndex = index;
      advanceTo(departure[index]!);
      const route = routeOf(index);
      const known = routeLandings[route]!;
      return {
        departure_hour: flights.hour[index]!,
        distance: flights.distance[index]!,
        origin: airports[origin[index]!]!,
        destination: airports[destination[index]!]!,
        inbound_delay_3h: meanDelay(origin[index]!),
        destination_delay_3h: meanDelay(destination[index]!),
        origin_departures_1h: departures[origin[index]!]!,
        route_late_7d: known === 0 ? null : round(routeLate[route]! / known, 1000),
      };
    },
  };
}
