import type { Parsed } from "./row-problem";

const dayMs = 86_400_000;
/** Clocks of serving machines may run this far ahead. */
export const futureToleranceMs = 5 * 60_000;

/** The time itself, or why a row of that time is not taken. */
export function acceptableTime(
  ms: number,
  { nowMs, retentionDays }: { readonly nowMs: number; readonly retentionDays: number },
): Parsed<number> {
  if (ms > nowMs + futureToleranceMs) {
    const minutes = Math.round((ms - nowMs) / 60_000);
    const reason = `is ${minutes} minutes in the future; at most 5 are taken`;
    return { problem: { code: "future", field: "timestamp", reason } };
  }
  if (ms < nowMs - retentionDays * dayMs) {
    const reason = `is before the retention of ${retentionDays} days`;
    return { problem: { code: "before_retention", field: "timestamp", reason } };
  }
  return { value: ms };
}
