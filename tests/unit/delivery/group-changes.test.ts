import { expect, test } from "vitest";
import {
  changesOf,
  foldChanges,
  isTooLate,
  reasonOf,
  sendAt,
  worthTelling,
} from "@/lib/delivery/group-changes";
import type { AlertChange } from "@/lib/delivery/message";

const now = new Date("2026-06-15T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test("an alert that is in several lists is told once, by what says most", () => {
  const lists = { fired: [1], reopened: [2], cleared: [3], acknowledged: [1, 2, 3], resolved: [3] };
  expect([...changesOf(lists)].sort()).toEqual([
    [1, "fired"],
    [2, "reopened"],
    [3, "cleared"],
  ]);
});

test.each<[AlertChange, AlertChange, AlertChange | null]>([
  ["fired", "cleared", null],
  ["fired", "resolved", null],
  ["fired", "acknowledged", "fired"],
  ["fired", "reopened", "fired"],
  ["cleared", "reopened", null],
  ["cleared", "acknowledged", "acknowledged"],
  ["acknowledged", "cleared", "cleared"],
  ["acknowledged", "resolved", "resolved"],
])("%s and then %s, before anyone was told: %s", (before, after, expected) => {
  const folded = foldChanges(new Map([[1, before]]), new Map([[1, after]]));
  expect(folded.get(1) ?? null).toBe(expected);
});

test("what both tell stays beside one another", () => {
  const folded = foldChanges(new Map([[1, "fired"]]), new Map([[2, "fired"]]));
  expect([...folded.keys()]).toEqual([1, 2]);
});

test.each<[AlertChange[], boolean, string]>([
  [["fired"], false, "first"],
  [["fired", "cleared"], true, "more"],
  [["reopened"], false, "first"],
  [["cleared", "acknowledged"], true, "cleared"],
  [["resolved", "acknowledged"], true, "resolved"],
  [["acknowledged"], true, "acknowledged"],
])("%s where the group is told (%s) is %s", (changes, isTold, reason) => {
  expect(reasonOf(changes, isTold)).toBe(reason);
});

test("the first waits for more, what follows keeps the interval, what people do goes at once", () => {
  const group = { groupWaitS: 30, groupIntervalS: 300, lastAt: new Date(now.getTime() - 100_000) };
  const after = (reason: Parameters<typeof sendAt>[0], lastAt: Date | null = group.lastAt) =>
    (sendAt(reason, { ...group, lastAt }, now).getTime() - now.getTime()) / 1000;
  expect(after("first")).toBe(30);
  expect(after("more")).toBe(200);
  expect(after("cleared")).toBe(200);
  expect(after("cleared", hoursAgo(1))).toBe(0);
  expect(after("cleared", null)).toBe(0);
  expect(after("acknowledged")).toBe(0);
  expect(after("resolved")).toBe(0);
});

test.each<[string, AlertChange, Parameters<typeof worthTelling>[1], number, boolean, boolean]>([
  ["fires now", "fired", { lastAt: now, closedAt: null }, 0, false, true],
  ["fired six hours ago", "fired", { lastAt: now, closedAt: now }, 6, false, true],
  ["fired long ago and is over", "fired", { lastAt: hoursAgo(7), closedAt: hoursAgo(7) }, 8, false, false],
  ["fired long ago, last seen long ago", "fired", { lastAt: hoursAgo(7), closedAt: null }, 8, false, false],
  ["fired long ago and still fires", "fired", { lastAt: hoursAgo(1), closedAt: null }, 8, false, true],
  ["ended, of which this channel knew", "cleared", { lastAt: now, closedAt: now }, 0, true, true],
  [
    "ended long ago, of which it knew",
    "cleared",
    { lastAt: hoursAgo(7), closedAt: hoursAgo(7) },
    7,
    true,
    true,
  ],
  ["ended, of which it never knew", "cleared", { lastAt: now, closedAt: now }, 0, false, false],
])("an alert that %s", (_, change, state, hours, wasTold, told) => {
  expect(worthTelling(change, state, hoursAgo(hours), wasTold, now)).toBe(told);
});

test("a page that is over and older than an hour is too late", () => {
  const fired = [{ change: "fired" }] as const;
  expect(isTooLate(fired, false, hoursAgo(1.1), now)).toBe(true);
  expect(isTooLate(fired, true, hoursAgo(1.1), now)).toBe(false);
  expect(isTooLate(fired, false, hoursAgo(0.9), now)).toBe(false);
  expect(isTooLate([{ change: "cleared" }], false, hoursAgo(9), now)).toBe(false);
});
