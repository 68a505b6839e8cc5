import { expect, test } from "vitest";
import { ByteReader, ByteWriter } from "@/lib/ingest/counters/bytes";
import { addSparse, writeSparse, writeTally } from "@/lib/ingest/counters/sparse";

test.each([0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 40 + 7, Number.MAX_SAFE_INTEGER])(
  "an integer of %d comes back",
  (value) => {
    const writer = new ByteWriter();
    writer.unsigned(value);
    if (value < Number.MAX_SAFE_INTEGER / 2) {
      writer.signed(value);
      writer.signed(-value);
    }
    const reader = new ByteReader(writer.finish());
    expect(reader.unsigned()).toBe(value);
    if (value >= Number.MAX_SAFE_INTEGER / 2) return;
    expect(reader.signed()).toBe(value);
    expect(reader.signed() + value).toBe(0);
    expect(reader.done).toBe(true);
  },
);

test("floats and text come back, whatever precedes them", () => {
  const writer = new ByteWriter();
  writer.unsigned(5);
  writer.float(Math.PI);
  writer.text("Zürich 🛫");
  writer.float(-0.1);
  const reader = new ByteReader(writer.finish());
  expect([reader.unsigned(), reader.float(), reader.text(), reader.float()]).toEqual([
    5,
    Math.PI,
    "Zürich 🛫",
    -0.1,
  ]);
});

test("a writer grows to what it is given", () => {
  const writer = new ByteWriter();
  const values = Array.from({ length: 20_000 }, (_, value) => value);
  for (const value of values) writer.unsigned(value);
  const reader = new ByteReader(writer.finish());
  expect(values.map(() => reader.unsigned())).toEqual(values);
});

test("sparse counts add, and negative ones take back", () => {
  const writer = new ByteWriter();
  writeSparse(writer, Float64Array.of(0, 3, 0, 0, -2, 1));
  const counts = Float64Array.of(1, 1, 1, 1, 2, 0);
  addSparse(new ByteReader(writer.finish()), counts);
  expect([...counts]).toEqual([1, 4, 1, 1, 0, 1]);
});

test("a tally of cells is their sparse counts", () => {
  const cells = [7, 0, 7, 3, 7, 0];
  const tally = new ByteWriter();
  writeTally(tally, Uint32Array.from(cells));
  const counts = new ByteWriter();
  const dense = new Float64Array(9);
  for (const cell of cells) dense[cell]! += 1;
  writeSparse(counts, dense);
  expect([...tally.finish()]).toEqual([...counts.finish()]);
});
