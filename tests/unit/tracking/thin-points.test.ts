import { expect, test } from "vitest";
import { thinPoints } from "@/lib/tracking/thin-points";

const nan = Number.NaN;
const of = (values: readonly number[]) => values.map((value, index) => ({ value, index }));
const ramp = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each<[string, readonly number[], number, readonly number[]]>([
  ["no points stay none", [], 5, []],
  ["as many as may be stay all", ramp(5), 5, ramp(5)],
  ["one part keeps its extremes between the ends", [5, 1, 9, 0, 3, 7], 5, [5, 9, 0, 7]],
  [
    "each part keeps its own extremes",
    [0, 1, 2, 3, 9, 8, 7, 0],
    8,
    ramp(8).map((i) => [0, 1, 2, 3, 9, 8, 7, 0][i]!),
  ],
  ["a flat line keeps one point of a part", [2, 2, 2, 2, 2, 2, 2], 5, [2, 2, 2]],
  ["the first that is no number stays", [1, nan, 2, nan, 3, 4, 5], 5, [1, nan, 2, 4, 5]],
  ["a part of no numbers keeps one of them", [1, nan, nan, nan, nan, 5], 5, [1, nan, 5]],
  [
    "infinities are extremes",
    [1, 2, Number.POSITIVE_INFINITY, 3, 2, 1],
    5,
    [1, 2, Number.POSITIVE_INFINITY, 1],
  ],
])("%s", (_, values, most, kept) => {
  expect(thinPoints(of(values), most).map(({ value }) => value)).toEqual(kept);
});

test.each([6, 999, 1000, 1001, 1002, 5000, 100_003])(
  "%i points become 1,000 at most, in their order",
  (count) => {
    const values = ramp(count).map((index) => Math.sin(index / 7) * index);
    const thinned = thinPoints(of(values), 1000);
    expect(thinned.length).toBeLessThanOrEqual(1000);
    expect(thinned.map(({ index }) => index)).toEqual(
      thinned.map(({ index }) => index).toSorted((a, b) => a - b),
    );
    expect([thinned[0]?.index, thinned.at(-1)?.index]).toEqual([0, count - 1]);
    expect(Math.max(...thinned.map(({ value }) => value))).toBe(Math.max(...values));
    expect(Math.min(...thinned.map(({ value }) => value))).toBe(Math.min(...values));
  },
);

test("fewer than five points cannot hold a curve", () => {
  expect(() => thinPoints(of([1]), 4)).toThrow(new RangeError("thinPoints keeps five points at least"));
});
