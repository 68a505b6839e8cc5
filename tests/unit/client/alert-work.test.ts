import { describe, expect, test } from "vitest";
import { snoozeChoices } from "@/components/alert-work/snooze-choices";
import { toldOf } from "@/components/alert-work/told-of";
import { reopenedWords, workWords } from "@/components/alert-work/work-words";
import { makeAlert } from "./alert-fixture";

const now = new Date("2026-11-19T14:00:00Z");
const anna = { id: "p1", name: "Anna" };

describe("who has an alert", () => {
  test.each([
    ["nobody", {}],
    ["Anna", { assignee: anna }],
    ["Anna", { state: "acknowledged", assignee: anna }],
    ["until 15:00", { state: "snoozed", snoozedUntil: "2026-11-19T15:00:00Z" }],
    [
      "Anna, until Fri 20 Nov 09:00",
      { state: "snoozed", snoozedUntil: "2026-11-20T09:00:00Z", assignee: anna },
    ],
    ["by itself", { state: "resolved" }],
    ["Data bug", { state: "resolved", cause: "data_bug", assignee: anna }],
  ] as const)("%s", (words, work) => {
    expect(workWords(makeAlert({ work }).work, now)).toBe(words);
  });

  test("how often it has been reopened", () => {
    expect([0, 1, 3].map(reopenedWords)).toEqual(["", "reopened once", "reopened 3 times"]);
  });
});

describe("how long it sleeps", () => {
  const choices = snoozeChoices(now);

  test("hours and days from now", () => {
    expect(choices.map(({ minutes }) => minutes).filter((_, index) => index !== 2)).toEqual([
      60, 240, 10_080,
    ]);
  });

  test("tomorrow is the viewer's own, at nine", () => {
    const morning = choices[2];
    expect(morning?.until.getHours()).toBe(9);
    expect(morning?.minutes).toBe(((morning?.until.getTime() ?? 0) - now.getTime()) / 60_000);
  });
});

describe("what came of an action", () => {
  const open = makeAlert();
  const taken = makeAlert({ id: 2, work: { state: "acknowledged" } });

  test("one alert is named, and what was open can be taken back", () => {
    const action = { action: "acknowledge", alerts: [1] } as const;
    expect(toldOf({ ...action, alerts: [1] }, [open], { changed: [1], refused: [] })).toEqual({
      words: "flight-delay, AUC is below its minimum: acknowledged.",
      undo: { action: "unacknowledge", alerts: [1] },
    });
  });

  test("several are counted, with those that it made no sense for", () => {
    const { words } = toldOf({ action: "wake", alerts: [1, 2, 3] }, [open, taken], {
      changed: [1, 2],
      refused: [{ alert: 3, reason: "it is resolved" }],
    });
    expect(words).toBe("2 alerts woken. Not 1 alert: it is resolved.");
  });

  test.each([
    ["snooze", { action: "snooze", minutes: 60, alerts: [1] }, "wake"],
    ["resolve", { action: "resolve", cause: "seasonal", alerts: [1] }, "reopen"],
  ] as const)("%s is taken back", (_, action, undo) => {
    const told = toldOf({ ...action, alerts: [1] }, [open], { changed: [1], refused: [] });
    expect(told.undo?.action).toBe(undo);
  });

  test("there is no way back that would lose that somebody had taken it up", () => {
    const told = toldOf({ action: "snooze", minutes: 60, alerts: [2] }, [taken], {
      changed: [2],
      refused: [],
    });
    expect(told.undo).toBeNull();
  });
});
