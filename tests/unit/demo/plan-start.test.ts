import { expect, test } from "vitest";
import { CALENDAR, chooseShiftWeeks, toPresentMs } from "@/lib/demo/calendar";
import { beginState, type DemonstrationState } from "@/lib/demo/demonstration-state";
import { planStart } from "@/lib/demo/plan-start";

const now = Date.parse("2026-11-26T14:00:00Z");
const shiftWeeks = chooseShiftWeeks(now);
const later = toPresentMs(CALENDAR.streamTo, shiftWeeks);

const stateWith = (status: DemonstrationState["status"]) => ({ ...beginState(now), status });
const storedIn = (phase: string) => ({ shiftWeeks, phase });

test.each([
  ["wanted, a first start loads", true, null, null, now, "load"],
  ["wanted, a later start streams", true, stateWith("live"), storedIn("live"), now, "stream"],
  ["wanted, a start after the end begins anew", true, stateWith("live"), storedIn("live"), later, "load"],
  ["wanted, a removed one is for the load to leave away", true, stateWith("removed"), null, now, "load"],
  ["not wanted, a first start rests", false, null, null, now, "rest"],
  [
    "not wanted, one that a person loaded streams on",
    false,
    stateWith("live"),
    storedIn("live"),
    now,
    "stream",
  ],
  [
    "not wanted, one that was cut short is loaded on",
    false,
    stateWith("loading"),
    storedIn("loading"),
    now,
    "load",
  ],
  ["not wanted, one of another data folder goes on", false, null, storedIn("live"), now, "load"],
  ["not wanted, its last flights are logged", false, stateWith("live"), storedIn("live"), later, "stream"],
  ["not wanted, one that has ended rests", false, stateWith("ended"), storedIn("ended"), later, "rest"],
  ["not wanted, it does not begin anew", false, null, storedIn("live"), later, "rest"],
  ["not wanted, a removed one stays away", false, stateWith("removed"), null, now, "rest"],
  ["not wanted, a load that had made no model yet rests", false, stateWith("loading"), null, now, "rest"],
] as const)("%s", (_, wanted, state, stored, at, plan) => {
  expect(planStart({ wanted, state, stored, now: at })).toBe(plan);
});
