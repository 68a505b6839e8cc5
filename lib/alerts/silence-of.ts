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
 */
export function silenceOf(
  rowsOf: ReadonlyMap<number, number>,
  firstHour: number,
  end: number,
): SilenceResult | null {
  if (end - firstHour < weekHours) return null;
  let hours = 0;
  while (hours < longest && !rowsOf.get(end - 1 - hours)) hours++;
  if (hours === 0) return { hours, expected: 0, since: null };
  const start = end - hours;
  const earlier: number[] = [];
  for (let week = 1; week <= weeksCompared && start - week * weekHours >= firstHour; week++) {
    let rows = 0;
    for (let hour = start; hour < end; hour++) rows += rowsOf.get(hour - week * weekHours) ?? 0;
    earlier.push(rows);
  }
  const since = new Date(start * hourMs).toISOString();
  return { hours, expected: earlier.length > 0 ? Math.min(...earlier) : 0, since };
}
