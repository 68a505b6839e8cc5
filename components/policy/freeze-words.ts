import { dayClockWords } from "@/components/time/time-words";
import type { FreezeWindow } from "@/lib/contracts/promotion-policy";

/** "every Fri 16:00 to Mon 08:00, UTC, weekend" */
export function freezeWords(window: FreezeWindow): string {
  const why = window.reason ? `, ${window.reason}` : "";
  if ("weekly" in window) {
    const [fromDay, fromTime, toDay, toTime] = window.weekly;
    return `every ${fromDay} ${fromTime} to ${toDay} ${toTime}, ${window.timeZone}${why}`;
  }
  const at = (instant: string) => dayClockWords(new Date(instant));
  return `${at(window.from)} to ${at(window.to)} UTC${why}`;
}
