import { expect, test } from "vitest";
import { buildCategorical, buildNumeric } from "@/lib/ingest/reference/build-column";
import { cellBins } from "@/lib/ingest/reference/cell-bins";
import { missingCell } from "@/lib/ingest/reference/loaded-reference";
import { bytesToCells, cellsToBytes, toBytes, toFloats } from "@/lib/ingest/reference/reference-bytes";

test("a number's cell leads back to the number", () => {
  const values = Float64Array.of(3, 1, Number.NaN, 2, 1, -5.5);
  const column = buildNumeric(values);
  expect([...column.anchors]).toEqual([-5.5, 1, 2, 3]);
  expect([...column.cellOfRow]).toEqual([7, 3, missingCell, 5, 3, 1]);
  expect(column).toMatchObject({ cells: 9, count: 5, missing: 1, exact: true });
  expect(column.moments?.mean).toBeCloseTo(0.3, 12);
});

test("a column that is missing in every row has one cell and no anchors", () => {
  const column = buildNumeric(new Float64Array(3).fill(Number.NaN));
  expect(column).toMatchObject({ cells: 1, count: 0, missing: 3, moments: null });
  expect([...column.cellOfRow]).toEqual([missingCell, missingCell, missingCell]);
});

test("categories are coded by falling count, then by name; texts of refused rows are none", () => {
  const texts = ["rare", "often", "refused", "also rare"];
  const column = buildCategorical(Float64Array.of(1, 0, 1, Number.NaN, 3), texts);
  expect(column.categories).toEqual(["often", "also rare", "rare"]);
  expect([...column.cellOfRow]).toEqual([0, 2, 0, missingCell, 1]);
  expect(column).toMatchObject({ cells: 3, count: 4, missing: 1 });
});

test("numbers fall into deciles of the reference, ties into one", () => {
  const column = buildNumeric(Float64Array.from({ length: 1000 }, (_, index) => index));
  const { bins, binOfCell } = cellBins("numeric", column.cells, column.cellOfRow);
  expect(bins).toBe(10);
  const sizes = new Array(10).fill(0);
  for (const cell of column.cellOfRow) sizes[binOfCell[cell]!]++;
  expect(sizes).toEqual(new Array(10).fill(100));
  const tied = buildNumeric(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 9));
  expect([...cellBins("numeric", tied.cells, tied.cellOfRow).binOfCell]).toEqual([0, 4, 9, 9, 9]);
});

test("the twenty most frequent categories have bins of their own, the rest share one", () => {
  expect(cellBins("categorical", 25, new Uint32Array()).bins).toBe(21);
  expect([...cellBins("categorical", 25, new Uint32Array()).binOfCell].slice(18)).toEqual([
    18, 19, 20, 20, 20, 20, 20,
  ]);
  expect(cellBins("categorical", 0, new Uint32Array()).bins).toBe(0);
});

test.each([3, 70_000])("cells of %i survive their bytes", (cells) => {
  const cellOfRow = Uint32Array.of(0, 2, missingCell, cells - 1);
  expect(bytesToCells(cellsToBytes(cellOfRow, cells), 4)).toEqual(cellOfRow);
});

test("bytes that start anywhere in a buffer are read", () => {
  const floats = Float64Array.of(1.5, Number.NaN, -0);
  const shifted = Buffer.concat([Buffer.of(9), toBytes(floats)]).subarray(1);
  expect(toFloats(shifted)).toEqual(floats);
});
