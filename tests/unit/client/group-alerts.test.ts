import { describe, expect, test } from "vitest";
import { groupAlerts, memberName, sectionAlerts, spanWords } from "@/components/alerts-list/group-alerts";
import { cursorIn, markRange, rowsOf, toggleMarks } from "@/components/alerts-list/inbox-rows";
import { makeAlert, makeDrift } from "./alert-fixture";

const first = makeDrift(1, "2026-11-18T10:00:00Z");
const second = makeDrift(2, "2026-11-18T19:30:00Z");
const dayLater = makeDrift(3, "2026-11-19T10:00:00Z");
const later = makeDrift(4, "2026-11-19T11:00:00Z");
const ids = (groups: ReturnType<typeof groupAlerts>) =>
  groups.map(({ alerts }) => alerts.map(({ id }) => id));

describe("alerts of one version that opened within a day are one group", () => {
  test.each([
    ["a day apart at most, the newest first", [first, second, dayLater], [[3, 2, 1]]],
    ["a day after its first a group takes no more", [first, second, later], [[4], [2, 1]]],
    ["another version is another group", [first, { ...second, version: "2" }], [[2], [1]]],
    ["another model is another group", [first, { ...second, model: "taxi-out" }], [[2], [1]]],
  ])("%s", (_, alerts, expected) => {
    expect(ids(groupAlerts(alerts))).toEqual(expected);
  });

  test.each([
    ["1 column drifted, 1 more", [first, makeAlert({ id: 9, openedAt: first.openedAt })]],
    ["2 columns drifted", [first, second]],
    ["column_1 drifted", [first]],
    ["2 alerts at once", [makeAlert({ id: 8 }), makeAlert({ id: 9, rule: "silence" })]],
  ])("%s", (title, alerts) => {
    expect(groupAlerts(alerts).map((group) => group.title)).toEqual([title]);
  });

  test("a group keeps its key when another alert joins it", () => {
    expect(groupAlerts([first, second, dayLater])[0]?.key).toBe(groupAlerts([first, second])[0]?.key);
  });

  test("how far apart its members began", () => {
    expect(spanWords([first, second])).toBe("began within 10 h");
    expect(spanWords([first, first])).toBe("began together");
  });

  test("a member is called by its column, and by its headline where it has none", () => {
    expect(memberName(first)).toBe("column_1");
    expect(memberName(makeAlert())).toBe("AUC is below its minimum");
  });
});

test("sections put the critical before the warnings before what is quiet again, and leave out what is empty", () => {
  const quiet = makeAlert({ id: 7, firing: false });
  expect(sectionAlerts([quiet, first, makeAlert({ id: 6 })], "open").map(({ label }) => label)).toEqual([
    "Critical",
    "Warning",
    "Quiet again",
  ]);
  expect(sectionAlerts([first], "open").map(({ label }) => label)).toEqual(["Warning"]);
});

test("closed ones stand one by one, those that closed last first", () => {
  const closed = [first, second].map((alert, index) => ({
    ...alert,
    firing: false,
    work: { ...alert.work, state: "resolved" as const, resolvedAt: `2026-11-2${index}T10:00:00Z` },
  }));
  const [section] = sectionAlerts(closed, "closed");
  expect(section?.groups.map(({ alerts }) => alerts[0]?.id)).toEqual([2, 1]);
});

describe("the lines that keys move over", () => {
  const sections = sectionAlerts([makeAlert({ id: 6 }), first, second], "open");
  const rows = rowsOf(sections, new Set());

  test("a group is a line before its members, which a folded one hides", () => {
    expect(rows.map(({ key }) => key)).toEqual(["6", "group of 1", "2", "1"]);
    expect(rowsOf(sections, new Set(["group of 1"])).map(({ key }) => key)).toEqual(["6", "group of 1"]);
  });

  test.each([
    ["stays on its alert when lines come before it", { key: "2", index: 0 }, 2],
    ["is on what took the place of one that went", { key: "99", index: 1 }, 1],
    ["is on the last where the list became shorter", { key: "99", index: 9 }, 3],
  ])("the cursor %s", (_, cursor, index) => {
    expect(cursorIn(rows, cursor)).toBe(index);
  });

  test("a group's mark is that of all its members", () => {
    const [, group, member] = rows;
    if (!group || !member) throw new Error("no group");
    const whole = toggleMarks(new Set(), group);
    expect([...whole].sort()).toEqual([1, 2]);
    expect([...toggleMarks(whole, member)]).toEqual([1]);
    expect([...toggleMarks(whole, group)]).toEqual([]);
  });

  test("a range is marked in either direction", () => {
    expect([...markRange(new Set([9]), rows, 3, 2)].sort()).toEqual([1, 2, 9]);
  });
});
