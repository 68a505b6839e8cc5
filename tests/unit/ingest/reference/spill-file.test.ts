import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SpillFile } from "@/lib/ingest/reference/spill-file";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-spill-"));
});

afterAll(() => rm(folder, { recursive: true }));

test("columns come back as rows went in, over block after block", async () => {
  const file = await SpillFile.create(join(folder, "rows"), 3);
  const rows = file.blockRows * 2 + 17;
  const block = file.emptyBlock();
  for (let row = 0; row < rows; row++) {
    const at = row % file.blockRows;
    for (const [column, values] of block.entries())
      values[at] = row % 5 === 0 ? Number.NaN : row * 10 + column;
    if (at === file.blockRows - 1 || row === rows - 1)
      await file.writeBlock(Math.floor(row / file.blockRows), block);
  }
  const expected = (column: number) =>
    Float64Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? Number.NaN : row * 10 + column));
  for (const column of [2, 0, 1]) expect(await file.readColumn(column, rows)).toEqual(expected(column));
  expect(await file.readColumn(1, 20, rows - 20)).toEqual(expected(1).slice(-20));
  await file.close();
});

test("columns come back as they were written one by one", async () => {
  const file = await SpillFile.create(join(folder, "columns"), 2);
  const values = Float64Array.from({ length: file.blockRows + 100 }, (_, row) => row / 7);
  await file.writeColumn(1, values, 0);
  await file.writeColumn(0, values.slice().reverse(), 0);
  expect(await file.readColumn(1, values.length)).toEqual(values);
  expect(await file.readColumn(0, values.length)).toEqual(values.slice().reverse());
  await file.close();
});

test("many columns make small blocks, and nobody else may read the file", async () => {
  const file = await SpillFile.create(join(folder, "wide"), 10_000);
  expect(file.blockRows).toBeLessThan(200);
  expect((await stat(join(folder, "wide"))).mode & 0o077).toBe(0);
  await file.close();
});
