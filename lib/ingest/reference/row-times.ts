import { hourOfWeek, hoursOfWeek } from "@/lib/ingest/hour-of-week";
import { noStratum } from "./loaded-reference";

const hourMs = 3_600_000;
const dayHours = 24;
const lastDay = 0xffff;

export interface RowTimes {
  readonly stratumOfRow: Uint8Array;
  /** Calendar day on the model's clocks, from the first one; of no meaning without a stratum. */
  readonly dayOfRow: Uint16Array;
  readonly timed: number;
  readonly spanDays: number;
}

/** Hour of week and day of each row on the clocks of `timeZone`; NaN is a row without a time. */
export function rowTimes(timestamps: Float64Array, timeZone: string): RowTimes {
  const stratumOf = hourOfWeek(timeZone);
  const utcStratumOf = hourOfWeek("UTC");
  const stratumOfRow = new Uint8Array(timestamps.length).fill(noStratum);
  const days = new Float64Array(timestamps.length);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let timed = 0;
  for (const [row, ms] of timestamps.entries()) {
    if (Number.isNaN(ms)) continue;
    const stratum = stratumOf(ms);
    // Clocks differ from UTC by less than half a week, so the offset is the difference nearest to zero.
    const difference = (stratum - utcStratumOf(ms) + hoursOfWeek) % hoursOfWeek;
    const offset = difference > hoursOfWeek / 2 ? difference - hoursOfWeek : difference;
    const day = Math.floor((Math.floor(ms / hourMs) + offset) / dayHours);
    stratumOfRow[row] = stratum;
    days[row] = day;
    first = Math.min(first, day);
    last = Math.max(last, day);
    timed++;
  }
  const dayOfRow = Uint16Array.from(days, (day, row) =>
    stratumOfRow[row] === noStratum ? 0 : Math.min(lastDay, day - first),
  );
  return { stratumOfRow, dayOfRow, timed, spanDays: timed === 0 ? 0 : last - first + 1 };
}
