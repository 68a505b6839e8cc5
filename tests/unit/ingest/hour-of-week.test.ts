import { expect, test } from "vitest";
import { hourOfWeek } from "@/lib/ingest/hour-of-week";

const hourMs = 3_600_000;

test.each<[string, string, number]>([
  ["UTC", "2026-06-15T00:00:00Z", 0],
  ["UTC", "2026-06-15T00:59:59.999Z", 0],
  ["UTC", "2026-06-21T23:30:00Z", 167],
  ["Etc/UTC", "1970-01-01T00:00:00Z", 72],
  ["UTC", "1969-12-31T23:00:00Z", 71],
  ["Europe/Berlin", "2026-06-14T22:00:00Z", 0],
  ["Europe/Berlin", "2026-12-13T23:00:00Z", 0],
  ["America/New_York", "2026-03-08T06:59:00Z", 145],
  ["America/New_York", "2026-03-08T07:00:00Z", 147],
  ["America/New_York", "2026-11-01T05:00:00Z", 145],
  ["America/New_York", "2026-11-01T06:00:00Z", 145],
  ["Pacific/Kiritimati", "2026-06-14T10:00:00Z", 0],
])("in %s, %s is hour %i of the week", (timeZone, at, hour) => {
  expect(hourOfWeek(timeZone)(Date.parse(at))).toBe(hour);
});

test("an hour bucket has one hour of the week, that of its start, where clocks are half an hour off", () => {
  const india = hourOfWeek("Asia/Kolkata");
  const bucket = Date.parse("2026-06-15T00:00:00Z");
  expect(india(bucket)).toBe(5);
  expect(india(bucket + 0.75 * hourMs)).toBe(5);
});

test("the hour advances by one, but where the clocks change", () => {
  const stratumOf = hourOfWeek("Australia/Sydney");
  const start = Date.parse("2026-01-01T00:00:00Z");
  let changes = 0;
  for (let hour = 1; hour < 8760; hour++) {
    const step = stratumOf(start + hour * hourMs) - stratumOf(start + (hour - 1) * hourMs);
    if ((step + 168) % 168 !== 1) changes++;
  }
  expect(changes).toBe(2);
});

test("a time zone that does not exist is refused", () => {
  expect(() => hourOfWeek("Mars/Olympus")).toThrow(RangeError);
});
