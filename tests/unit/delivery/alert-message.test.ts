import { expect, test } from "vitest";
import { linesOf, tagOf } from "@/lib/delivery/alert-message";
import type { Member } from "@/lib/delivery/message";
import { noticeMessage } from "@/lib/delivery/notice-message";
import { member, told } from "./told";

const six = [1, 2, 3, 4, 5, 6].map((id) => member(id));
const ended = (id: number) => member(id, { change: "cleared", closedAt: "2026-06-15T12:00:00.000Z" });

test("it says what leaned, how far, and since when", () => {
  expect(linesOf(told([member(1)]).message)).toEqual([
    "warning: column_1 drifted: D 0.412 over 24 h on 1,204 rows, floor 0.1; since Mon 15 Jun 11:00 UTC",
  ]);
  expect(linesOf(told([ended(1)], "cleared").message)).toEqual([
    "cleared: column_1 drifted: D 0.412 over 24 h on 1,204 rows, floor 0.1; since Mon 15 Jun 11:00 UTC until Mon 15 Jun 12:00 UTC",
  ]);
});

test.each<[string, Member[], Parameters<typeof told>[1], string]>([
  ["FIRING:1", [member(1)], "first", "column_1 drifted: churn, version 7"],
  ["FIRING:6", six, "first", "6 columns drifted at once: churn, version 7"],
  [
    "FIRING:2",
    [member(1), member(2, { rule: "silence", severity: "critical", headline: "Predictions stopped" })],
    "more",
    "Predictions stopped, and 1 more alert: churn, version 7",
  ],
  ["FIRING:1", [member(1), ended(2)], "more", "column_1 drifted: churn, version 7"],
  ["CLEARED:2", [ended(1), ended(2)], "cleared", "Cleared: 2 columns drifted: churn, version 7"],
  [
    "ACKNOWLEDGED:1",
    [member(1, { change: "acknowledged" })],
    "acknowledged",
    "Acknowledged: column_1 drifted: churn, version 7",
  ],
])("[%s] of %j", (tag, members, reason, title) => {
  const { message } = told(members, reason);
  expect([tagOf(message), message.title]).toEqual([tag, title]);
});

test("it is as critical as the worst of it, and leads to the one alert or to the model's", () => {
  expect(told([member(1), member(2, { severity: "critical" })]).message).toMatchObject({
    severity: "critical",
    path: "/alerts?model=churn",
    members: [{ id: 2 }, { id: 1 }],
  });
  expect(told([member(9)]).message).toMatchObject({ severity: "warning", path: "/alerts/9" });
});

test("a promotion is told in words, and what nobody is told is none", () => {
  const subject = { id: 4, model: "churn", version: 8, environment: "Production" };
  const at = new Date("2026-06-15T12:00:00Z");
  expect(
    noticeMessage("promotion.breached", subject, { request: 4, breach: "AUC is below its minimum" }, at),
  ).toMatchObject({
    title: "Version 8 fails while it is watched in Production: churn",
    severity: "critical",
    lines: ["AUC is below its minimum"],
    path: "/promotions/4",
  });
  expect(noticeMessage("promotion.thought_of", subject, { request: 4 }, at)).toBeNull();
});
