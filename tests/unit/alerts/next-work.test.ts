import { describe, expect, test } from "vitest";
import { nextWork, type Work, type WorkEvent } from "@/lib/alerts/work/next-work";
import { WorkState } from "@/lib/contracts/alert-work";

const now = new Date("2026-06-15T12:00:00Z");
const later = new Date("2026-06-15T16:00:00Z");
const ada = { id: "ada", name: "Ada" };
const bob = { id: "bob", name: "Bob" };

const work = (state: Work["state"], given: Partial<Work> = {}): Work => ({
  state,
  assignee: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  snoozedSeverity: null,
  resolvedAt: null,
  cause: null,
  reopened: 0,
  ...given,
});

const events: readonly WorkEvent[] = [
  { kind: "refired" },
  { kind: "worse" },
  { kind: "cleared" },
  { kind: "slept" },
  { kind: "acknowledge", by: ada },
  { kind: "unacknowledge" },
  { kind: "assign", to: ada },
  { kind: "snooze", until: later, severity: "warning" },
  { kind: "wake" },
  { kind: "resolve", cause: "seasonal" },
  { kind: "reopen" },
];

// One line a state: what each event of the list above leads to, said by hand.
const expected: Readonly<Record<Work["state"], readonly (Work["state"] | null)[]>> = {
  open: [null, "open", "resolved", null, "acknowledged", null, "open", "snoozed", null, "resolved", null],
  acknowledged: [
    null,
    "open",
    "resolved",
    null,
    "acknowledged",
    "open",
    "acknowledged",
    "snoozed",
    null,
    "resolved",
    null,
  ],
  snoozed: [
    null,
    "open",
    "resolved",
    "open",
    "acknowledged",
    null,
    "snoozed",
    "snoozed",
    "open",
    "resolved",
    null,
  ],
  resolved: ["open", null, null, null, null, null, null, null, null, "resolved", "open"],
};

describe.each(WorkState.options)("what is %s", (state) => {
  test.each(events.map((event, place) => [event.kind, event, expected[state][place]] as const))(
    "%s",
    (_, event, outcome) => {
      expect(nextWork(work(state), event, now)?.state ?? null).toBe(outcome);
    },
  );
});

test("whoever takes it up has it, unless somebody has it already", () => {
  expect(nextWork(work("open"), { kind: "acknowledge", by: ada }, now)).toMatchObject({
    assignee: ada,
    acknowledgedAt: now,
  });
  const earlier = new Date("2026-06-15T11:00:00Z");
  const taken = work("open", { assignee: bob, acknowledgedAt: earlier });
  expect(nextWork(taken, { kind: "acknowledge", by: ada }, now)).toMatchObject({
    assignee: bob,
    acknowledgedAt: earlier,
  });
});

test("what clears by itself has no cause until somebody gives one, which keeps the time", () => {
  const cleared = nextWork(work("acknowledged", { assignee: ada }), { kind: "cleared" }, now);
  expect(cleared).toMatchObject({ state: "resolved", resolvedAt: now, cause: null, assignee: ada });
  const judged = nextWork(cleared!, { kind: "resolve", cause: "false_alarm" }, later);
  expect(judged).toMatchObject({ state: "resolved", resolvedAt: now, cause: "false_alarm" });
});

test("what fires again is counted, and its cause is open again", () => {
  const resolved = work("resolved", { resolvedAt: now, cause: "data_bug", reopened: 1 });
  expect(nextWork(resolved, { kind: "refired" }, later)).toEqual(work("open", { reopened: 2 }));
});

test("what fires again while it sleeps goes on sleeping; afterwards it is awake", () => {
  const asleep = work("resolved", { snoozedUntil: later, snoozedSeverity: "warning", resolvedAt: now });
  expect(nextWork(asleep, { kind: "refired" }, now)).toMatchObject({ state: "snoozed", snoozedUntil: later });
  expect(nextWork(asleep, { kind: "refired" }, later)).toMatchObject({ state: "open", snoozedUntil: null });
});

test("nothing that wakes it leaves a time to sleep until", () => {
  const asleep = work("snoozed", { snoozedUntil: later, snoozedSeverity: "warning" });
  for (const event of events) {
    const moved = nextWork(asleep, event, now);
    if (moved?.state === "open" || moved?.state === "acknowledged") {
      expect([event.kind, moved.snoozedUntil]).toEqual([event.kind, null]);
    }
  }
});
