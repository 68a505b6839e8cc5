import { z } from "zod";
import { CALENDAR, chooseShiftWeeks } from "./calendar";

export const DemonstrationState = z.object({
  /**
   * removed: a person deleted the model, and it stays away until `npm run demo:reset`.
   * resetting: the next load deletes it and begins anew.
   */
  status: z.enum(["loading", "live", "ended", "removed", "resetting"]),
  shiftWeeks: z.int(),
  startedAt: z.iso.datetime(),
  /** Minute of 2001 before which everything is logged. */
  loggedTo: z.int(),
});
export type DemonstrationState = z.infer<typeof DemonstrationState>;

export function beginState(now: number): DemonstrationState {
  return {
    status: "loading",
    shiftWeeks: chooseShiftWeeks(now),
    startedAt: new Date(now).toISOString(),
    loggedTo: CALENDAR.historyFrom,
  };
}
