import { hourMs } from "@/lib/ingest/counters";
import type { SilenceResult } from "./evaluation-result";

const weekHours = 168;
const longest = 48;
const weeksCompared = 4;

/**
 * How long nothing came before hour `end` (exclusive), and the fewest rows that the same hours had in each of up to
 * four earlier weeks. Null without a full week of history.
 * @param rowsOf predictions by absolute hour
 * @param firstHour of the first prediction ever
 * @param over the hours before it are over; those from it to `end` are under way, and only their rows count
 */
export function silenceOf(
  rowsOf: ReadonlyMap<number, number>,
  firstHour: number,
  end: number,
  over = end,
): SilenceResult | null {
  if (over - firstHour < weekHours) return null;
  let hours = 0;
  while (hours < longest && !rowsOf.get(over - 1 - hours)) hours++;
  const again = Array.from({ length: end - over }, (_, index) => over + index).some((hour) =>
    rowsOf.get(hour),
  );
  if (hours === 0 || again) return { hours: 0, expected: 0, since: null };
  const start = over - hours;
  const earlier: number[] = [];
  for (let week = 1; week <= weeksCompared && start - week * weekHours >= firstHour; week++) {
    let rows = 0;
    for (let hour = start; hour < over; hour++) rows += rowsOf.get(hour - week * weekHours) ?? 0;
    earlier.push(rows);
  }
  const since = new Date(start * hourMs).toISOString();
  return { hours, expected: earlier.length > 0 ? Math.min(...earlier) : 0, since };
}
