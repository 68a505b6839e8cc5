import { expect, test } from "vitest";
import { CALENDAR, chooseShiftWeeks, toPresentMs } from "@/lib/demo/calendar";
import type { DemonstrationState } from "@/lib/demo/demonstration-state";
import { planLoad, type StoredModel } from "@/lib/demo/plan-load";

const now = Date.parse("2026-11-26T14:00:00Z");
const shiftWeeks = chooseShiftWeeks(now);
const afterTheEnd = toPresentMs(CALENDAR.streamTo, shiftWeeks);

const stateWith = (status: DemonstrationState["status"]): DemonstrationState => ({
  status,
  shiftWeeks,
  startedAt: "2026-11-25T10:00:00.000Z",
  loggedTo: CALENDAR.presentFrom,
});
const loading: StoredModel = { demonstration: { shiftWeeks, phase: "loading" }, versions: [] };
const live: StoredModel = { demonstration: { shiftWeeks, phase: "live" }, versions: [] };
const own: StoredModel = { demonstration: null, versions: [] };

test.each([
  ["a first start loads", null, null, now, "load", "loading", false],
  ["a crash while loading goes on", stateWith("loading"), loading, now, "load", "loading", false],
  ["a crash before the model was there begins", stateWith("loading"), null, now, "load", "loading", false],
  ["a later start has nothing to do", stateWith("live"), live, now, "none", "live", false],
  ["a removed one stays away", stateWith("live"), null, now, "none", "removed", false],
  ["and still stays away", stateWith("removed"), null, now, "none", "removed", false],
  ["a reset deletes and loads", stateWith("resetting"), live, now, "load", "loading", true],
  ["a reset after a removal loads", stateWith("resetting"), null, now, "load", "loading", false],
  ["a start after the end begins anew", stateWith("ended"), live, afterTheEnd, "load", "loading", true],
  ["a stopped one begins anew after the end", stateWith("live"), live, afterTheEnd, "load", "loading", true],
  ["a database that has it already only streams", null, live, now, "none", "live", false],
  ["a person's own model of the name is left alone", null, own, now, "none", "removed", false],
  ["even by a reset", stateWith("resetting"), own, now, "none", "removed", false],
] as const)("%s", (_, state, model, at, action, status, deletes) => {
  const plan = planLoad(state, model, at);
  expect(plan.action).toBe(action);
  expect(plan.state.status).toBe(status);
  expect(plan.action === "load" && plan.deletes).toBe(deletes);
});

test("a load that goes on keeps its place and its weeks; one that begins has neither", () => {
  const goesOn = planLoad(stateWith("loading"), loading, now + 14 * 86_400_000);
  expect(goesOn.state).toMatchObject({ loggedTo: CALENDAR.presentFrom, shiftWeeks });
  const begins = planLoad(stateWith("resetting"), live, now + 14 * 86_400_000);
  expect(begins.state).toMatchObject({ loggedTo: CALENDAR.historyFrom, shiftWeeks: shiftWeeks + 2 });
});
