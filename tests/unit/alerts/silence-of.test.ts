import { expect, test } from "vitest";
import { silenceOf } from "@/lib/alerts/silence-of";

const busy = (from: number, to: number, rows = 20) =>
  new Map(Array.from({ length: to - from }, (_, index) => [from + index, rows]));

test("without a week of history silence is not judged", () => {
  expect(silenceOf(busy(0, 167), 0, 167)).toBeNull();
});

test("an hour with predictions is no silence", () => {
  expect(silenceOf(busy(0, 200), 0, 200)).toEqual({ hours: 0, expected: 0, since: null });
});

test("hours without predictions are held against the same hours of the weeks before", () => {
  const silence = silenceOf(busy(0, 400), 0, 403);
  expect(silence).toEqual({ hours: 3, expected: 60, since: "1970-01-17T16:00:00.000Z" });
});

test("the quietest of the earlier weeks counts, so that a night without traffic is no news", () => {
  const rows = busy(0, 400);
  for (let hour = 400 - 168; hour < 403 - 168; hour++) rows.delete(hour);
  expect(silenceOf(rows, 0, 403)?.expected).toBe(0);
});

test.each([
  ["the hour under way has had no row yet", [400], { hours: 0, expected: 0, since: null }],
  [
    "the hour before it had none either",
    [399],
    { hours: 1, expected: 20, since: "1970-01-17T15:00:00.000Z" },
  ],
  ["the hour under way has rows again", [398, 400], { hours: 0, expected: 0, since: null }],
] as const)("an hour under way is no silence: %s", (_, [full, again], expected) => {
  const rows = busy(0, full);
  if (again) rows.set(again, 1);
  expect(silenceOf(rows, 0, 401, 400)).toEqual(expected);
});

test("silence is followed for two days", () => {
  expect(silenceOf(busy(0, 300), 0, 500)?.hours).toBe(48);
});
