import { expect, test } from "vitest";
import { bandNames, segmentValueOf } from "@/lib/ingest/segment-value";

const bands = { column: "hour", edges: [6, 12, 18] };

test("edges make bands that name where they begin and end", () => {
  expect(bandNames([6, 12, 18])).toEqual(["under 6", "6 to 12", "12 to 18", "18 and over"]);
  expect(bandNames([0.5])).toEqual(["under 0.5", "0.5 and over"]);
});

test.each<[unknown, string | null]>([
  [5.99, "under 6"],
  [6, "6 to 12"],
  [17, "12 to 18"],
  [18, "18 and over"],
  [Number.POSITIVE_INFINITY, "18 and over"],
  [null, null],
  [Number.NaN, null],
  ["7", null],
])("the band of %s is %s", (value, name) => {
  expect(segmentValueOf(bands, value as number)).toBe(name);
});

test.each<[unknown, string | null]>([
  ["JFK", "JFK"],
  [true, "true"],
  [3, "3"],
  [null, null],
  [undefined, null],
])("without edges the segment of %s is %s", (value, name) => {
  expect(segmentValueOf({ column: "origin" }, value as string)).toBe(name);
});
