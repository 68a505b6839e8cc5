import type { SurgeResult } from "./evaluation-result";

const dayHours = 24;
const weekHours = 168;
const weeksCompared = 4;

/**
 * Predictions of the day before hour `end` (exclusive), and the most that the same hours had in each of up to four
 * earlier weeks. Null without a full week and a day of history: a model that has just begun grows, and that is no news.
 * @param rowsOf predictions by absolute hour
 * @param firstHour of the first prediction ever
 */
export function surgeOf(
  rowsOf: ReadonlyMap<number, number>,
  firstHour: number,
  end: number,
): SurgeResult | null {
  if (end - dayHours - weekHours < firstHour) return null;
  const rowsBefore = (hour: number) => {
    let rows = 0;
    for (let each = hour - dayHours; each < hour; each++) rows += rowsOf.get(each) ?? 0;
    return rows;
  };
  let usual = 0;
  for (let week = 1; week <= weeksCompared && end - dayHours - week * weekHours >= firstHour; week++) {
    usual = Math.max(usual, rowsBefore(end - week * weekHours));
  }
  return { rows: rowsBefore(end), usual };
}
