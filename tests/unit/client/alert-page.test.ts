import { describe, expect, test } from "vitest";
import { alertState } from "@/components/alert/alert-state";
import { deploymentLine, trafficLine, usualLines } from "@/components/alert/before-words";
import { eventLook } from "@/components/alert/event-words";
import { offersOf, offerWords } from "@/components/alert/offers";
import type { AlertEvent } from "@/lib/contracts/alert-work";
import type { AlertChange } from "@/lib/contracts/alerts";
import { makeAlert } from "./alert-fixture";

const event = (changes: Partial<AlertEvent>): AlertEvent => ({
  at: "2026-11-19T12:00:00Z",
  kind: "fired",
  actor: null,
  note: "",
  detail: {},
  ...changes,
});

describe("the history in words", () => {
  test.each([
    ["It fired", { kind: "fired" }],
    ["It fired again", { kind: "refired" }],
    ["It cleared: the rule is quiet again", { kind: "cleared" }],
    ["It became worse", { kind: "worse" }],
    ["Late rows came, and its hours were evaluated again", { kind: "late" }],
    ["It woke: its time was over", { kind: "slept" }],
    ["acknowledged it", { kind: "acknowledge", actor: "Anna" }],
    ["gave it back", { kind: "unacknowledge", actor: "Anna" }],
    ["took it", { kind: "assign", actor: "Anna", detail: { assignee: { id: "1", name: "Anna" } } }],
    ["assigned it to Ben", { kind: "assign", actor: "Anna", detail: { assignee: { id: "2", name: "Ben" } } }],
    ["assigned it to nobody", { kind: "assign", actor: "Anna", detail: { assignee: null } }],
    [
      "snoozed it until Fri 20 Nov 09:00 UTC",
      { kind: "snooze", actor: "Anna", detail: { until: "2026-11-20T09:00:00Z" } },
    ],
    ["woke it", { kind: "wake", actor: "Anna" }],
    ["resolved it: data bug", { kind: "resolve", actor: "Anna", detail: { cause: "data_bug" } }],
    ["resolved it", { kind: "resolve", actor: "Anna", detail: { cause: "of another time" } }],
    ["reopened it", { kind: "reopen", actor: "Anna" }],
    ["It was reopened: with the late rows it fires still", { kind: "reopen" }],
    ["wrote", { kind: "comment", actor: "Anna" }],
  ] as const)("%s", (words, changes) => {
    expect(eventLook(event(changes), "warning").words).toBe(words);
  });

  test("what the rule said then stands below, in the shape of its severity", () => {
    const fired = event({ detail: { headline: "income drifted", detail: "D 0.3" } });
    expect(eventLook(fired, "warning")).toMatchObject({ more: "income drifted: D 0.3", level: "warning" });
  });
});

describe("what was as usual before it", () => {
  const change = (kind: AlertChange["kind"], at: string): AlertChange => ({
    kind,
    at,
    headline: "",
    detail: "",
    alert: null,
  });

  test.each([
    ["Traffic as usual", "ok", { rows: 5672, weekBefore: 5585 }],
    ["Traffic 50 % less than usual", "warning", { rows: 500, weekBefore: 1000 }],
    ["Traffic 25 % more than usual", "warning", { rows: 1250, weekBefore: 1000 }],
    ["No traffic to compare with", "info", { rows: 690, weekBefore: 0 }],
  ] as const)("%s", (words, level, traffic) => {
    expect(trafficLine({ traffic })).toMatchObject({ words, level });
  });

  test("the counts are given with it", () => {
    expect(trafficLine({ traffic: { rows: 5672, weekBefore: 5585 } })?.note).toBe(
      "5,672; 5,585 a week before",
    );
  });

  test.each([
    ["No deployment", [change("alert", "2026-11-19T10:00:00Z")]],
    ["A deployment just before", [change("serving", "2026-11-19T09:00:00Z")]],
    ["A deployment in the week before", [change("serving", "2026-11-15T09:00:00Z")]],
  ])("%s", (words, changes) => {
    expect(deploymentLine({ changes, alert: makeAlert() }).words).toBe(words);
  });

  test("nothing is said of the traffic of a version that is gone", () => {
    const answer = { changes: [], alert: makeAlert(), traffic: null };
    expect(
      usualLines(answer as unknown as Parameters<typeof usualLines>[0]).map(({ words }) => words),
    ).toEqual(["No deployment", "No change of the configuration"]);
  });
});

describe("what can be done", () => {
  test.each([
    ["open", null, "Acknowledge, Assign, Snooze, Comment, Resolve"],
    ["acknowledged", null, "Resolve, Assign, Snooze, Comment, Give back"],
    ["snoozed", null, "Wake, Acknowledge, Assign, Comment, Resolve"],
    ["resolved", null, "Say why, Comment, Reopen"],
    ["resolved", "seasonal", "Comment, Change the cause, Reopen"],
  ] as const)("%s, cause %s: %s", (state, cause, words) => {
    const offers = offersOf({ state, cause }).map((offer) => offerWords(offer, { state, cause }));
    expect(offers.join(", ")).toBe(words);
  });
});

test("how bad it is, and for how long", () => {
  const now = new Date("2026-11-19T14:00:05Z");
  expect(alertState(makeAlert(), now)).toEqual({ words: "Critical, firing for 2 h", level: "critical" });
  expect(alertState(makeAlert({ firing: false, closedAt: "2026-11-19T21:00:05Z" }), now)).toEqual({
    words: "Critical, fired for 9 h, quiet now",
    level: "info",
  });
});
