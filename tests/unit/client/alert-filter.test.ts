import { describe, expect, test } from "vitest";
import { type AlertFilter, countAlerts, filterAlerts } from "@/components/alerts-list/alert-filter";
import { alertPlace } from "@/components/alerts-list/alert-place";
import { alertsVerdict } from "@/components/alerts-list/alerts-verdict";
import { makeAlert, makeDrift } from "./alert-fixture";

const open = makeAlert();
const taken = makeDrift(2, "2026-11-19T10:00:00Z", { column: "origin", work: { state: "acknowledged" } });
const asleep = makeAlert({ id: 3, model: "taxi-out", work: { state: "snoozed" } });
const closed = makeAlert({ id: 4, firing: false, work: { state: "resolved", cause: "data_bug" } });
const inbox = { all: [open, taken, asleep, closed], mine: [taken, closed] };
const wide = { severity: null, model: null } as const;
const shown = (filter: Partial<AlertFilter>) =>
  filterAlerts(inbox, { show: "open", ...wide, ...filter }).map(({ id }) => id);

describe("filtering", () => {
  test.each([
    ["open: what nobody has settled or put to sleep", { show: "open" }, [1, 2]],
    ["mine: what is mine and not settled", { show: "mine" }, [2]],
    ["snoozed", { show: "snoozed" }, [3]],
    ["closed", { show: "closed" }, [4]],
    ["one severity", { severity: "warning" }, [2]],
    ["one model", { show: "snoozed", model: "flight-delay" }, []],
  ] as const)("%s", (_, filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });

  test("each segment counts what it would show under the same filters", () => {
    expect(countAlerts(inbox, wide)).toEqual({ open: 2, mine: 1, snoozed: 1, closed: 1 });
    expect(countAlerts(inbox, { severity: "critical", model: "flight-delay" })).toEqual({
      open: 1,
      mine: 0,
      snoozed: 0,
      closed: 1,
    });
  });
});

describe("where the rule saw it", () => {
  test("its model, pinned to the whole hour in which it opened", () => {
    expect(alertPlace(open)).toBe("/models/flight-delay?to=2026-11-19T12:00:00.000Z&version=1");
  });

  test("the feature where one drifted", () => {
    expect(alertPlace(taken)).toMatch(/^\/models\/flight-delay\/features\/origin\?/);
  });
});

describe("the verdict", () => {
  const counts = { open: 0, mine: 0, snoozed: 0, resolved: 3 };

  test("counts what fires and what nobody has, and names the newest", () => {
    expect(alertsVerdict({ firing: 3, critical: 2, counts, alerts: inbox.all })).toEqual({
      level: "critical",
      headline: "3 alerts are firing, 2 of them critical.",
      detail: "Nobody has 1 of them. Newest: flight-delay, AUC is below its minimum.",
    });
  });

  test("says that nothing fires", () => {
    expect(alertsVerdict({ firing: 0, critical: 0, counts, alerts: [closed] })).toEqual({
      level: "ok",
      headline: "Nothing is firing.",
      detail: "3 closed in the last 7 days.",
    });
  });
});
