import { expect, test } from "vitest";
import { type ImportanceAgainst, whyNotComparable } from "@/lib/monitor/importance-against";
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

test("another window takes the reference's place with its own counters, and nothing takes it where there is none", () => {
  const now = new Map([
    [1, association(even(100))],
    [2, association(even(210))],
  ]);
  const earlier = new Map([
    [1, association(even(100))],
    [2, association(even(210))],
  ]);
  const before = importanceOf(features, now, reference, 0, { associations: earlier, reference }).rows;
  for (const row of before) expect(row.reference).toBeCloseTo(0, 9);
  const none = importanceOf(features, now, reference, 0, null).rows;
  expect(none.every((row) => row.reference === null && row.change === null)).toBe(true);
});

test("attributions are held against the other window's attributions", () => {
  const now = new Map([[1, association(diagonal(), 30, 100)]]);
  const associations = new Map([[1, association(diagonal(), 50, 100)]]);
  const [distance] = importanceOf(features, now, reference, 0, { associations, reference }).rows;
  expect(distance).toMatchObject({ reference: 0.5, current: 0.3, change: expect.closeTo(-0.2, 12) });
});

const against = (changes: Partial<ImportanceAgainst>): ImportanceAgainst => ({
  label: "version 2",
  rows: 500,
  associations: new Map([[1, association(diagonal())]]),
  reference,
  ...changes,
});

test.each([
  ["as many rows as are needed", {}, "normalised_mutual_information", null],
  [
    "too few rows",
    { rows: 499 },
    "normalised_mutual_information",
    "version 2 has too few predictions to compare with: 499 rows of 500",
  ],
  ["no attributions", {}, "mean_absolute_attribution", "version 2 logged no attributions to compare with"],
  [
    "no reference",
    { reference: null },
    "normalised_mutual_information",
    "version 2 has no reference, whose bins its importance would need",
  ],
] as const)("another side with %s", (_, changes, method, reason) => {
  expect(whyNotComparable(against(changes), method)).toBe(reason);
});
