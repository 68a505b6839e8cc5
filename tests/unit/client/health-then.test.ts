import { expect, test } from "vitest";
import { healthThen, segmentNote, versionNote, withNote } from "@/components/head/health-then";
import type { Alert } from "@/lib/contracts/alerts";

const at = "2026-11-19T14:00:00.000Z";
const well = { level: "ok", headline: "Well", detail: "" } as const;
const drift = { level: "warning", headline: "1 of 8 features drifted.", detail: "" } as const;

const alertOf = (changes: Partial<Alert>): Alert => ({
  id: 1,
  model: "flights",
  version: "1",
  rule: "drift",
  column: "origin",
  severity: "warning",
  firing: true,
  openedAt: at,
  lastAt: at,
  closedAt: null,
  value: null,
  threshold: null,
  headline: "origin drifted",
  detail: "",
  ...changes,
});

test("a pinned moment says the critical alert that fired before the others", () => {
  const alerts = [
    alertOf({}),
    alertOf({ id: 2, severity: "critical", headline: "ROC AUC is below its minimum" }),
    alertOf({ id: 3, firing: false, severity: "critical", headline: "closed long before" }),
  ];
  const verdict = { level: "critical", headline: "2 alerts are firing", detail: "" } as const;
  expect(healthThen(at, { verdict, firing: 2, alerts }, drift, well)).toEqual({
    level: "critical",
    headline: "Thu 19 Nov 14:00: ROC AUC is below its minimum (critical), and 1 more alert fired.",
    detail: "Now: Well.",
  });
});

test("without an alert then, it says so and what drift said", () => {
  const verdict = { level: "ok", headline: "No alert is firing", detail: "" } as const;
  const { level, headline, detail } = healthThen(at, { verdict, firing: 0, alerts: [] }, drift, well);
  expect(level).toBe("ok");
  expect(headline).toBe("Thu 19 Nov 14:00: no alert was firing.");
  expect(detail).toBe("1 of 8 features drifted. Now: Well.");
});

test("until the moment is read nothing is decided", () => {
  expect(healthThen(at, undefined, undefined, well)).toMatchObject({ level: "undecided" });
});

test("with a segment the head says that rules watch every prediction", () => {
  expect(withNote(well, segmentNote("origin:ORD")).detail).toBe(
    "Rules watch all predictions, not origin ORD alone.",
  );
  expect(withNote(well, segmentNote(null))).toBe(well);
});

test.each([
  ["the version that serves is shown", "1", "1", ""],
  ["no version is asked for", null, "1", ""],
  ["another version is shown", "2", "1", "This is about version 1, which serves."],
] as const)("when %s, the sentence says whose it is", (_, shown, serving, note) => {
  expect(versionNote(shown, serving)).toBe(note);
});
