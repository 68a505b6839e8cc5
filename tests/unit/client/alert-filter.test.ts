import { describe, expect, test } from "vitest";
import {
  type AlertFilter,
  alertPlace,
  filterAlerts,
  groupAlerts,
} from "@/components/alerts-list/alert-filter";
import { alertsVerdict } from "@/components/alerts-list/alerts-verdict";
import type { Alert } from "@/lib/contracts/alerts";

function makeAlert(changes: Partial<Alert>): Alert {
  return {
    id: 1,
    model: "flight-delay",
    version: "1",
    rule: "performance",
    column: null,
    severity: "critical",
    firing: true,
    openedAt: "2026-11-19T12:00:05Z",
    lastAt: "2026-11-19T14:00:00Z",
    closedAt: null,
    value: 0.683,
    threshold: 0.7,
    headline: "AUC below 0.70",
    detail: "0.683 ± 0.009",
    ...changes,
  };
}

const drift = makeAlert({ id: 2, rule: "drift", column: "origin", severity: "warning" });
const closed = makeAlert({ id: 3, model: "taxi-out", firing: false, closedAt: "2026-11-18T14:00:00Z" });
const all = [closed, drift, makeAlert({})];
const none: AlertFilter = { show: "all", severity: null, model: null, alert: null };
const ids = (alerts: readonly Alert[]) => alerts.map((alert) => alert.id);

describe("filtering", () => {
  test("firing ones, closed ones, one severity, one model", () => {
    expect(ids(filterAlerts(all, { ...none, show: "firing" }))).toEqual([2, 1]);
    expect(ids(filterAlerts(all, { ...none, show: "closed" }))).toEqual([3]);
    expect(ids(filterAlerts(all, { ...none, severity: "warning" }))).toEqual([2]);
    expect(ids(filterAlerts(all, { ...none, model: "taxi-out" }))).toEqual([3]);
  });

  test("the alert that a link names is shown even when it has closed since", () => {
    expect(ids(filterAlerts(all, { ...none, show: "firing", alert: 3 }))).toContain(3);
  });
});

test("groups put critical before warning before closed, and leave out what is empty", () => {
  expect(groupAlerts(all).map(({ label, alerts }) => [label, ids(alerts)])).toEqual([
    ["Critical", [1]],
    ["Warning", [2]],
    ["Closed", [3]],
  ]);
  expect(groupAlerts([drift]).map(({ label }) => label)).toEqual(["Warning"]);
});

describe("where an alert leads", () => {
  test("to its model, pinned to the whole hour in which it opened", () => {
    expect(alertPlace(makeAlert({}))).toBe("/models/flight-delay?to=2026-11-19T12:00:00.000Z&version=1");
  });

  test("to the feature where one drifted", () => {
    expect(alertPlace(drift)).toMatch(/^\/models\/flight-delay\/features\/origin\?/);
  });
});

describe("the verdict", () => {
  const counts = { open: 0, mine: 0, snoozed: 0, resolved: 0 };
  const work = {
    state: "open",
    assignee: null,
    acknowledgedAt: null,
    snoozedUntil: null,
    resolvedAt: null,
    cause: null,
    reopened: 0,
  } as const;

  test("counts what fires and names the newest", () => {
    expect(
      alertsVerdict({ firing: 2, critical: 1, counts, alerts: all.map((alert) => ({ ...alert, work })) }),
    ).toMatchObject({
      level: "critical",
      headline: "2 alerts are firing, 1 of them critical.",
    });
  });

  test("says that nothing fires", () => {
    expect(alertsVerdict({ firing: 0, critical: 0, counts, alerts: [] })).toMatchObject({
      level: "ok",
      headline: "Nothing is firing.",
    });
  });
});
