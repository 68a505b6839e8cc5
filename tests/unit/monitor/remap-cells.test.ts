import { expect, test } from "vitest";
import { remapCells } from "@/lib/monitor/remap-cells";
import type { NumericSide } from "@/lib/monitor/side-counts";
import { cellIndex, cellsDistance, rankAnchors } from "@/lib/stats";

function sideOf(values: readonly number[], anchors: Float64Array): NumericSide {
  const index = cellIndex(anchors);
  const cells = new Float64Array(index.cells);
  for (const value of values) cells[index.cellOf(value)]! += 1;
  return {
    cells,
    count: values.length,
    missing: 0,
    mean: 0,
    standardDeviation: 1,
    minimum: Math.min(...values),
    maximum: Math.max(...values),
    belowSum: 0,
    aboveSum: 0,
    cellsError: 0,
  };
}

const anchorsOf = (values: readonly number[]) => rankAnchors(Float64Array.from(values).sort()).values;
const scattered = (size: number, seed: number, scale = 1) =>
  Array.from({ length: size }, (_, at) => scale * (((at + seed) * 7919 * 31) % 1009) + seed / 7);

test("the same anchors need no translation", () => {
  const anchors = anchorsOf([1, 2, 3]);
  const side = sideOf([1, 2, 2.5], anchors);
  expect(remapCells(side, anchors, Float64Array.from(anchors))).toBe(side);
});

test("values on anchors go where they belong, without error", () => {
  const from = anchorsOf([1, 2, 3, 4]);
  const side = sideOf([1, 2, 3, 4], from);
  const { cells, cellsError } = remapCells(side, from, Float64Array.of(2, 2.5, 4));
  expect([...cells]).toEqual([1, 1, 0, 0, 1, 1, 0]);
  expect(cellsError).toBe(0);
});

test("no row is lost, and the distance errs by no more than the bound", () => {
  for (let seed = 1; seed < 30; seed++) {
    const [mine, theirs] = [anchorsOf(scattered(40, seed)), anchorsOf(scattered(25, seed + 5, 1.1))];
    const current = scattered(200, seed + 11, 0.9);
    const truth = sideOf(current, mine);
    const translated = remapCells(sideOf(current, theirs), theirs, mine);
    const reference = sideOf(scattered(40, seed), mine).cells;
    expect(translated.cells.reduce((sum, rows) => sum + rows, 0)).toBeCloseTo(current.length, 9);
    const exact = cellsDistance(reference, truth.cells).d;
    const near = cellsDistance(reference, translated.cells).d;
    expect(Math.abs(near - exact)).toBeLessThanOrEqual(translated.cellsError + 1e-12);
  }
});
