import { expect, test } from "vitest";
import { bandNames } from "@/lib/charts/band-names";
import type { ConfidencePoint } from "@/lib/contracts/confidence";

const span = { from: "2026-11-01T00:00:00Z", to: "2026-11-11T00:00:00Z", hours: 240 };
const plot = { width: 240, height: 200, range: [0, 1] as const };

const point = (hour: number, p10: number | null, p90: number | null): ConfidencePoint => ({
  at: new Date(Date.parse(span.from) + hour * 3_600_000).toISOString(),
  p10,
  p25: null,
  median: null,
  p75: null,
  p90,
  rows: 100,
});

const namesOf = (points: readonly ConfidencePoint[], place = plot) =>
  bandNames(points, span, place).map(({ text, x, y }) => [text, x, y]);

const start = Date.parse(span.from);

test.each([
  {
    name: "the edges are named where they begin",
    points: [point(0, 0.3, 0.8), point(1, 0.3, 0.8)],
    names: [
      ["p90", start, 0.8],
      ["p10", start, 0.3],
    ],
  },
  {
    name: "a rise under p90 and a fall over p10 move the names clear of the band",
    points: [point(0, 0.3, 0.8), point(10, 0.2, 0.9), point(20, 0.4, 0.7), point(100, 0.1, 0.99)],
    names: [
      ["p90", start, 0.9],
      ["p10", start, 0.2],
    ],
  },
  {
    name: "a band that reaches the ground has no room for p10",
    points: [point(0, 0.02, 0.8)],
    names: [["p90", start, 0.8]],
  },
  { name: "a gap is not named", points: [point(0, null, null)], names: [] },
  { name: "a band that begins at the end has no room for names", points: [point(230, 0.3, 0.8)], names: [] },
])("$name", ({ points, names }) => {
  expect(namesOf(points)).toEqual(names);
});
