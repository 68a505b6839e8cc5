import { hourMs } from "@/lib/ingest/counters";
import { hourOfWeek } from "@/lib/ingest/hour-of-week";

const known = new Map<string, (hour: number) => number>();

/** Hour of week of an absolute hour bucket in a time zone. */
export function stratumOfHour(timeZone: string): (hour: number) => number {
  const found = known.get(timeZone);
  if (found) return found;
  const ofMs = hourOfWeek(timeZone);
  const ofHour = (hour: number) => ofMs(hour * hourMs);
  known.set(timeZone, ofHour);
  return ofHour;
}
