import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { hoursBefore, resolveHours, spanOf } from "@/lib/monitor/resolve-hours";

const now = new Date("2026-06-15T14:20:00Z");
const answer = (query: Parameters<typeof resolveHours>[0]) => {
  const { range, window, windowName, live } = resolveHours(query, now);
  return { range: spanOf(range), window: spanOf(window), windowName, live };
};

test("without a wish it is the last seven days and the last day, up to the hour under way", () => {
  expect(answer({})).toEqual({
    range: { from: "2026-06-08T15:00:00.000Z", to: "2026-06-15T15:00:00.000Z", hours: 168 },
    window: { from: "2026-06-14T15:00:00.000Z", to: "2026-06-15T15:00:00.000Z", hours: 24 },
    windowName: "24h",
    live: true,
  });
});

test.each([
  ["1h", 1],
  ["6h", 6],
  ["24h", 24],
  ["7d", 168],
  ["30d", 720],
] as const)("a range of %s is %i hours", (range, hours) => {
  expect(answer({ range }).range.hours).toBe(hours);
});

test("a window of seven days is 168 hours, however short the range", () => {
  expect(answer({ range: "1h", window: "7d" }).window.hours).toBe(168);
});

test.each([
  ["2026-06-10T09:00:00Z", "2026-06-10T09:00:00.000Z", false],
  ["2026-06-10T09:00:01Z", "2026-06-10T10:00:00.000Z", false],
  ["2026-06-10T11:30:00+02:00", "2026-06-10T10:00:00.000Z", false],
  ["2026-06-15T14:00:00Z", "2026-06-15T14:00:00.000Z", false],
  ["2026-06-15T14:01:00Z", "2026-06-15T15:00:00.000Z", true],
  ["2030-01-01T00:00:00Z", "2026-06-15T15:00:00.000Z", true],
])("an end at %s pins both to %s", (to, end, live) => {
  expect(answer({ to })).toMatchObject({ range: { to: end }, window: { to: end }, live });
});

test("a start overrides the range and is rounded down to its hour", () => {
  const { range } = answer({ from: "2026-06-15T10:40:00Z", range: "30d" });
  expect(range).toMatchObject({ from: "2026-06-15T10:00:00.000Z", hours: 5 });
});

test.each([
  [{ from: "2026-06-15T15:00:00Z" }, "before the end"],
  [{ from: "2026-06-10T00:00:00Z", to: "2026-06-01T00:00:00Z" }, "before the end"],
  [{ from: "2025-01-01T00:00:00Z" }, "at most 92 days"],
])("%o is refused with its reason", (query, reason) => {
  expect(() => resolveHours(query, now)).toThrow(AppError);
  expect(() => resolveHours(query, now)).toThrow(reason);
});

test("the period before a window is as long and ends where it begins", () => {
  expect(hoursBefore({ fromHour: 100, toHour: 124 })).toEqual({ fromHour: 76, toHour: 100 });
});
