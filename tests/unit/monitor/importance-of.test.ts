import { expect, test } from "vitest";
import { importanceOf } from "@/lib/monitor/importance-of";
import { createLoadedReference, testColumns } from "../ingest/loaded-reference-factory";

const features = testColumns.filter(({ role }) => role === "feature");
const rows = 200;
const score = Array.from({ length: rows }, (_, at) => at / rows);
const reference = createLoadedReference({
  distance: score.map((value) => 1000 * value),
  origin: score.map((_, at) => (at % 2 ? "a" : "b")),
  score,
});
const association = (table: Float64Array, sum = 0, count = 0) => ({
  table,
  attributionSum: sum,
  attributionCount: count,
});
const diagonal = () => {
  const table = new Float64Array(100);
  for (let bin = 0; bin < 10; bin++) table[11 * bin] = 50;
  return table;
};
const even = (size: number) => new Float64Array(size).fill(5);

test("a feature that tells the prediction shares all of its information, one that does not shares none", () => {
  const now = new Map([
    [1, association(even(100))],
    [2, association(even(210))],
  ]);
  const { method, rows: ranked } = importanceOf(features, now, reference, 0);
  expect(method).toBe("normalised_mutual_information");
  const distance = ranked.find(({ column }) => column === "distance");
  expect(distance?.reference).toBeCloseTo(1, 9);
  expect(distance?.current).toBeCloseTo(0, 9);
  expect(distance?.change).toBeCloseTo(-1, 9);
  expect(distance?.referenceRank).toBe(1);
});

test("logged attributions win over shared information", () => {
  const now = new Map([
    [1, association(diagonal(), 30, 100)],
    [2, association(even(210), 90, 100)],
  ]);
  const { method, rows: ranked } = importanceOf(features, now, reference, 0);
  expect(method).toBe("mean_absolute_attribution");
  expect(ranked.map(({ column, current }) => [column, current])).toEqual([
    ["origin", 0.9],
    ["distance", 0.3],
  ]);
  expect(ranked.every(({ reference: before, change }) => before === null && change === null)).toBe(true);
});

test("without rows or without a reference there are no numbers", () => {
  const nothing = importanceOf(features, new Map(), null, 0).rows;
  expect(nothing).toEqual([
    {
      column: "distance",
      reference: null,
      current: null,
      change: null,
      referenceRank: null,
      currentRank: null,
    },
    {
      column: "origin",
      reference: null,
      current: null,
      change: null,
      referenceRank: null,
      currentRank: null,
    },
  ]);
});
