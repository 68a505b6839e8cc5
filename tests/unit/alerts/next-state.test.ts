import { expect, test } from "vitest";
import { nextState, type OpenAlert } from "@/lib/alerts/next-state";
import type { Signal } from "@/lib/alerts/signal";

const hour = (index: number) => new Date(Date.UTC(2026, 0, 1, index));

const signal = (state: Signal["state"], quietToClose = 3): Signal => ({
  rule: "drift",
  column: "distance",
  state,
  severity: "warning",
  value: 0.2,
  threshold: 0.1,
  headline: "distance drifted",
  detail: "",
  quietToClose,
});

const open = (quiet: number, lastAt = hour(0)): OpenAlert => ({ id: 7, quiet, lastAt });

test.each([
  ["nothing open, quiet: nothing", null, signal("quiet"), { kind: "none" }],
  ["nothing open, too little known: nothing", null, signal("unknown"), { kind: "none" }],
  ["nothing open, firing: opens at the first", null, signal("firing"), { kind: "open" }],
  ["open, firing: stays and forgets its quiet", open(2), signal("firing"), { kind: "keep", id: 7, quiet: 0 }],
  ["open, first quiet: stays", open(0), signal("quiet"), { kind: "keep", id: 7, quiet: 1 }],
  ["open, second quiet: stays", open(1), signal("quiet"), { kind: "keep", id: 7, quiet: 2 }],
  ["open, third quiet: closes", open(2), signal("quiet"), { kind: "close", id: 7 }],
  ["open, one quiet is enough for the rule: closes", open(0), signal("quiet", 1), { kind: "close", id: 7 }],
  ["open, too little known: stays as it is", open(2), signal("unknown"), { kind: "none" }],
  [
    "open, the hour that was looked at under way again: calms no further",
    open(2, new Date(hour(1).getTime() - 22 * 60_000)),
    signal("quiet"),
    { kind: "keep", id: 7, quiet: 2 },
  ],
  [
    "open, the same hour again: calms no further",
    open(2, hour(1)),
    signal("quiet"),
    { kind: "keep", id: 7, quiet: 2 },
  ],
] as const)("%s", (_, before, given, expected) => {
  expect(nextState(before, given, hour(1))).toEqual(expected);
});
