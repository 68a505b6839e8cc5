import { expect, test } from "vitest";
import { niceRange, niceTicks, shareLabels, tickLabels } from "@/lib/charts/ticks";

test("ticks are round and inside the range", () => {
  expect(niceTicks(0, 0.27, 3)).toEqual([0, 0.1, 0.2]);
  expect(niceTicks(0.64, 0.77, 3)).toEqual([0.65, 0.7, 0.75]);
});

test("there are two ticks at least, because one says nothing of the scale", () => {
  expect(niceTicks(0.655, 0.735, 3)).toEqual([0.66, 0.68, 0.7, 0.72]);
});

test("a range without extent has one tick", () => {
  expect(niceTicks(2, 2, 4)).toEqual([2]);
});

test("a nice range ends on whole steps outside the values", () => {
  expect(niceRange(0.83, 0.99, 3)).toEqual([0.8, 1]);
});

test("labels have the decimals that tell neighbours apart, whole numbers none", () => {
  expect(tickLabels([0, 0.5, 1])).toEqual(["0", "0.5", "1"]);
  expect(tickLabels([0.65, 0.7, 0.75])).toEqual(["0.65", "0.70", "0.75"]);
  expect(tickLabels([-20, 0, 20])).toEqual(["−20", "0", "20"]);
});

test("shares are labelled in per cent, zero without a unit", () => {
  expect(shareLabels([0, 0.05, 0.1])).toEqual(["0", "5 %", "10 %"]);
  expect(shareLabels([0, 0.025, 0.05])).toEqual(["0", "2.5 %", "5 %"]);
});
