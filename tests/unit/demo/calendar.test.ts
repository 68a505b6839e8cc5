import { expect, test } from "vitest";
import { CALENDAR, chooseShiftWeeks, hasStreamEnded, toPresentMs, toStreamMinute } from "@/lib/demo/calendar";
import { timeOf } from "./make-flights";

test.each([
  ["a Monday at midnight", "2026-11-23T00:00:00Z", "2001-06-11T00:00"],
  ["a Thursday afternoon", "2026-11-26T14:05:59Z", "2001-06-14T14:05"],
  ["the last minute of a Sunday", "2026-11-29T23:59:59Z", "2001-06-17T23:59"],
  ["a leap day", "2028-02-29T12:00:00Z", "2001-06-12T12:00"],
])("now falls between 11 and 17 June, on its own day of the week: %s", (_, now, inStream) => {
  const nowMs = Date.parse(now);
  const weeks = chooseShiftWeeks(nowMs);
  expect(timeOf(toStreamMinute(nowMs, weeks))).toBe(inStream);
  expect(new Date(`${inStream}Z`).getUTCDay()).toBe(new Date(nowMs).getUTCDay());
});

test("moving by weeks keeps the hour of the week", () => {
  const moved = new Date(toPresentMs(CALENDAR.shadowFrom, 1328));
  expect([moved.getUTCDay(), moved.getUTCHours()]).toEqual([1, 9]);
});

test("the stream ends with the last landing of 30 June, and not before", () => {
  const end = toPresentMs(CALENDAR.streamTo, 1328);
  expect(hasStreamEnded(end - 60_000, 1328)).toBe(false);
  expect(hasStreamEnded(end, 1328)).toBe(true);
});
