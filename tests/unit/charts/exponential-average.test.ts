import { expect, test } from "vitest";
import { exponentialAverage } from "@/lib/charts/exponential-average";

test.each<[string, readonly (number | null)[], number, readonly (number | null)[]]>([
  ["no weight leaves a line as it is", [3, 1, 2], 0, [3, 1, 2]],
  ["a flat line stays flat from its start", [2, 2, 2], 0.9, [2, 2, 2]],
  ["each value is the weighted mean of those so far", [1, 4], 0.5, [1, (0.5 * 1 + 4) / 1.5]],
  ["a gap stays one and is passed over", [1, null, 4], 0.5, [1, null, (0.5 * 1 + 4) / 1.5]],
  ["a line may begin with a gap", [null, 3], 0.5, [null, 3]],
  ["nothing stays nothing", [], 0.5, []],
])("%s", (_, values, weight, averages) => {
  const found = exponentialAverage(values, weight);
  expect(found.map((value) => value && Number(value.toFixed(12)))).toEqual(
    averages.map((value) => value && Number(value.toFixed(12))),
  );
});

test.each([1, -0.1, Number.NaN])("a weight of %d is refused", (weight) => {
  expect(() => exponentialAverage([1], weight)).toThrow(RangeError);
});
