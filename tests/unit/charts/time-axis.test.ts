import { expect, test } from "vitest";
import { timeTicks, zoomedSpan } from "@/lib/charts/time-axis";

const span = (from: string, to: string) => ({
  from,
  to,
  hours: (Date.parse(to) - Date.parse(from)) / 3_600_000,
});
const week = span("2026-11-12T14:00:00Z", "2026-11-19T14:00:00Z");

test("a week has a tick at each midnight, with day and date where they fit", () => {
  expect(timeTicks(week, 360).labels).toEqual([
    "Fri 13",
    "Sat 14",
    "Sun 15",
    "Mon 16",
    "Tue 17",
    "Wed 18",
    "Thu 19",
  ]);
});

test("a narrow week names the days alone", () => {
  expect(timeTicks(week, 260).labels).toEqual(["Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu"]);
});

test("a wide week still has days only", () => {
  expect(timeTicks(week, 1200).labels).toHaveLength(7);
});

test("a day has clock ticks, and its midnight the date", () => {
  const day = span("2026-11-18T14:00:00Z", "2026-11-19T14:00:00Z");
  expect(timeTicks(day, 360).labels).toEqual([
    "15:00",
    "18:00",
    "21:00",
    "Thu 19",
    "03:00",
    "06:00",
    "09:00",
    "12:00",
  ]);
});

test("a drag asks for the whole hours that it touches", () => {
  expect(zoomedSpan("2026-11-14 07:12:03.5", "2026-11-15 09:58")).toEqual({
    from: "2026-11-14T07:00:00.000Z",
    to: "2026-11-15T10:00:00.000Z",
  });
});

test("a drag within an hour asks for that hour", () => {
  expect(zoomedSpan("2026-11-14 07:12", "2026-11-14 07:13")).toEqual({
    from: "2026-11-14T07:00:00.000Z",
    to: "2026-11-14T08:00:00.000Z",
  });
});

test("a drag that ends at midnight is understood without a clock", () => {
  expect(zoomedSpan("2026-11-14", "2026-11-15")?.to).toBe("2026-11-15T00:00:00.000Z");
});

test("what is no range zooms nothing", () => {
  expect(zoomedSpan(undefined, undefined)).toBeNull();
});

test.each([24, 36, 59, 72, 96, 97, 130, 200, 400, 720])(
  "labels of %i hours leave each other room",
  (hours) => {
    const to = Date.parse("2026-11-19T18:00:00Z");
    const stretch = {
      from: new Date(to - hours * 3_600_000).toISOString(),
      to: new Date(to).toISOString(),
      hours,
    };
    for (const width of [180, 240, 332, 345, 800]) {
      const { values, labels } = timeTicks(stretch, width);
      expect(labels.length).toBeGreaterThan(0);
      const pixels = (width * ((values[1] ?? to) - (values[0] ?? 0))) / (hours * 3_600_000);
      expect(Math.max(...labels.map(({ length }) => 5.9 * length))).toBeLessThan(pixels);
    }
  },
);
