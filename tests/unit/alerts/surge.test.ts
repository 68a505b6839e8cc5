import { expect, test } from "vitest";
import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import { signalsOf } from "@/lib/alerts/signals-of";
import { surgeOf } from "@/lib/alerts/surge-of";

/** So many predictions in every hour of [from, to). */
const even = (rows: number, from: number, to: number) =>
  new Map(Array.from({ length: to - from }, (_, index) => [from + index, rows] as const));

const both = (...parts: ReadonlyMap<number, number>[]) => new Map(parts.flatMap((part) => [...part]));

test("a day is held against the busiest of the same hours in four weeks", () => {
  const rowsOf = both(even(10, 0, 1000), even(25, 1000 - 2 * 168 - 24, 1000 - 2 * 168));
  expect(surgeOf(rowsOf, 0, 1000)).toEqual({ rows: 240, usual: 600 });
});

test("weeks before the first prediction are no weeks, and a model without one has no usual traffic", () => {
  expect(surgeOf(even(10, 900, 1000), 900, 1000)).toBeNull();
  expect(surgeOf(even(10, 808, 1000), 808, 1000)).toEqual({ rows: 240, usual: 240 });
  expect(surgeOf(even(10, 809, 1000), 809, 1000)).toBeNull();
});

const signal = (rows: number, usual: number) => {
  const result: EvaluationResult = {
    columns: {},
    dataset: { drifted: 0, tested: 0, blind: 0, share: null, threshold: 0.5 },
    performance: null,
    silence: null,
    surge: { rows, usual },
    shift: null,
  };
  return signalsOf(result).find(({ rule }) => rule === "surge");
};

test.each([
  [2999, 1000, "quiet"],
  [3000, 1000, "firing"],
  [299, 0, "quiet"],
  [300, 0, "firing"],
] as const)("%d predictions where %d are usual: %s", (rows, usual, state) => {
  expect(signal(rows, usual)?.state).toBe(state);
});

test("it says both figures", () => {
  expect(signal(6200, 2000)?.detail).toBe(
    "6,200 predictions in 24 h; the same hours had 2,000 or fewer in the weeks before",
  );
});

test("an evaluation that was stored before the rule was there has no signal of it", () => {
  const { surge: _, ...before } = {
    columns: {},
    dataset: { drifted: 0, tested: 0, blind: 0, share: null, threshold: 0.5 },
    performance: null,
    silence: null,
    surge: null,
    shift: null,
  };
  expect(signalsOf(before).map(({ rule }) => rule)).toEqual(["dataset_drift"]);
});
