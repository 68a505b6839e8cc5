import { AIRPORT_ZONES } from "./airport-zones";

const MINUTE_MS = 60_000;
const WINTER = Date.UTC(2001, 1, 1);
const SUMMER = Date.UTC(2001, 4, 1);
/** The flights of the data end on 30 June, so the clocks change once. */
const CLOCKS_CHANGE_LOCAL = Date.UTC(2001, 3, 1, 2) / MINUTE_MS;

function offsetMinutes(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name);
  if (!match) throw new RangeError(`no offset for ${timeZone}: ${name}`);
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

/** Minutes since the epoch of a wall clock in the first half of 2001, by the airport's place in the list. */
export function createLocalClock(
  airports: readonly string[],
): (airport: number, localMinutes: number) => number {
  const zoneOffsets = new Map<string, readonly [number, number]>();
  const offsets = airports.map((airport) => {
    const zone = AIRPORT_ZONES.get(airport);
    if (!zone) throw new RangeError(`no time zone is known for airport ${airport}`);
    const known =
      zoneOffsets.get(zone) ?? ([offsetMinutes(zone, WINTER), offsetMinutes(zone, SUMMER)] as const);
    zoneOffsets.set(zone, known);
    return known;
  });
  return (airport, localMinutes) => {
    const offset = offsets[airport];
    if (!offset) throw new RangeError(`no airport ${airport}`);
    return localMinutes - (localMinutes < CLOCKS_CHANGE_LOCAL ? offset[0] : offset[1]);
  };
}
