import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import { stratumOfHour } from "@/lib/monitor/stratum-of-hour";
import type { FlightRows, Span } from "./flight-rows";
import type { Random } from "./random";

/** Share of the flights up to and including each hour of the week; the last is 1. */
export function weekProfile({ departure }: FlightRows, { from, to }: Span, timeZone: string): Float64Array {
  const stratumOf = stratumOfHour(timeZone);
  const shares = new Float64Array(hoursOfWeek);
  for (let place = from; place < to; place++) shares[stratumOf(Math.floor(departure[place]! / 60))]! += 1;
  let sum = 0;
  for (let hour = 0; hour < hoursOfWeek; hour++) {
    sum += shares[hour]! / (to - from);
    shares[hour] = sum;
  }
  shares[hoursOfWeek - 1] = 1;
  return shares;
}

/** An hour of the week, as often as flights depart in it. */
export function drawHourOfWeek(profile: Float64Array, random: Random): number {
  const at = random();
  let [low, high] = [0, profile.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (profile[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
