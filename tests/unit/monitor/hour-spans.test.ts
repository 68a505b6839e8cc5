import { expect, test } from "vitest";
import { hoursOf, rollupStarts, sliceSpans } from "@/lib/monitor/hour-spans";

const span = (fromHour: number, toHour: number) => ({ fromHour, toHour });

test.each([
  ["within a day", span(25, 30), [25, 26, 27, 28, 29], []],
  ["a whole day", span(24, 48), [], [24]],
  ["a day and its edges", span(22, 50), [22, 23, 48, 49], [24]],
  ["across midnight without a whole day", span(20, 30), [20, 21, 22, 23, 24, 25, 26, 27, 28, 29], []],
  ["up to midnight", span(0, 72), [], [0, 24, 48]],
  ["nothing", span(5, 5), [], []],
])("%s is read from hours and whole days", (_, given, hours, days) => {
  expect(rollupStarts(given)).toEqual({ hours, days });
});

test("any span is covered once by its hours and days", () => {
  for (let from = 0; from < 60; from++) {
    for (let to = from; to < 120; to++) {
      const { hours, days } = rollupStarts(span(from, to));
      const covered = [
        ...hours,
        ...days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => day + hour)),
      ];
      expect(covered.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: to - from }, (_, at) => from + at),
      );
    }
  }
});

test("windows that end together are cut where the shorter ones begin", () => {
  const { slices, slicesOf } = sliceSpans([span(99, 100), span(76, 100), span(0, 100)]);
  expect(slices).toEqual([span(0, 76), span(76, 99), span(99, 100)]);
  expect(slicesOf).toEqual([[2], [1, 2], [0, 1, 2]]);
});

test("hours that no window holds are not read", () => {
  const { slices, slicesOf } = sliceSpans([span(0, 5), span(10, 12), span(3, 5)]);
  expect(slices).toEqual([span(0, 3), span(3, 5), span(10, 12)]);
  expect(slicesOf).toEqual([[0, 1], [2], [1]]);
  expect(slices.reduce((sum, slice) => sum + hoursOf(slice), 0)).toBe(7);
});
