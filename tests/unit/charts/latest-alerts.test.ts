import { expect, test } from "vitest";
import { latestAlerts } from "@/lib/charts/latest-alerts";
import type { Alert, AlertLane } from "@/lib/contracts/alerts";

const lane: AlertLane = { label: "origin", rule: "drift", column: "origin", severity: null, spans: [] };

const alertOf = (changes: Partial<Alert> = {}): Alert => ({
  id: 7,
  model: "flight-delay",
  version: "1",
  rule: "drift",
  column: "origin",
  severity: "warning",
  firing: true,
  openedAt: "2026-11-18T07:00:00Z",
  lastAt: "2026-11-19T14:00:00Z",
  closedAt: null,
  value: 0.12,
  threshold: 0.1,
  headline: "origin drifted",
  detail: "V° 0.102 over 24 h",
  ...changes,
});

const listOf = (lanes: number, alerts: readonly Alert[]) =>
  latestAlerts({ lanes: Array.from({ length: lanes }, () => lane), alerts: [...alerts] });

test.each([
  { name: "one lane", lanes: 1, height: 74 },
  { name: "four lanes", lanes: 4, height: 164 },
])("a timeline of $name is as tall as they are", ({ lanes, height }) => {
  expect(listOf(lanes, [alertOf()])?.chartHeight).toBe(height);
});

test.each([
  { name: "more lanes need the whole panel", lanes: 5, alerts: [alertOf()] },
  { name: "no lane has no list", lanes: 0, alerts: [alertOf()] },
  { name: "no alert has no list", lanes: 2, alerts: [] },
])("$name", ({ lanes, alerts }) => {
  expect(listOf(lanes, alerts)).toBeNull();
});

test("an alert that fires says since when, a closed one how long it fired", () => {
  const closed = alertOf({ id: 6, firing: false, severity: "critical", closedAt: "2026-11-18T17:00:00Z" });
  expect(listOf(1, [alertOf(), closed])?.rows).toEqual([
    {
      level: "warning",
      state: "firing",
      text: "origin drifted",
      more: "V° 0.102 over 24 h",
      note: "since Wed 18 Nov 07:00",
      target: "alert:7",
    },
    {
      level: "ok",
      state: "closed",
      text: "origin drifted",
      more: "V° 0.102 over 24 h",
      note: "Wed 18 Nov 07:00, 10 h",
      target: "alert:6",
    },
  ]);
});

test("the newest eight are enough", () => {
  expect(
    listOf(
      1,
      Array.from({ length: 20 }, (_, id) => alertOf({ id })),
    )?.rows,
  ).toHaveLength(8);
});
