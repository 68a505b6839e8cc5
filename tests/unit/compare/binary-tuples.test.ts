import { expect, test } from "vitest";
import { BinaryTuples, eachInt32, float64At } from "@/lib/compare/binary-tuples";

const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const trailer = Buffer.from([0xff, 0xff]);

function field(value: Buffer | null): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(value ? value.length : -1);
  return value ? Buffer.concat([length, value]) : length;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

const int32s = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeInt32BE(value, 4 * at);
  return bytes;
};

/** An int4[] as Postgres sends it: dimensions, nulls, type, then size and lower bound, then each with its length. */
const int32Array = (values: readonly number[]): Buffer =>
  values.length === 0
    ? int32s(0, 0, 23)
    : int32s(1, 0, 23, values.length, 1, ...values.flatMap((value) => [4, value]));

const tuple = (...fields: readonly (Buffer | null)[]): Buffer =>
  Buffer.concat([Buffer.from([0, fields.length]), ...fields.map(field)]);

const sent = Buffer.concat([
  header,
  tuple(float64(0.25), null, int32Array([3, 41])),
  tuple(float64(-1e300), float64(7), int32Array([])),
  tuple(null, float64(1), null),
  trailer,
]);

const wanted = [
  [0.25, Number.NaN, [3, 41]],
  [-1e300, 7, []],
  [Number.NaN, 1, []],
];

function read(chunks: readonly Buffer[]): unknown[] {
  const rows: unknown[] = [];
  const tuples = new BinaryTuples((row) => {
    const numbers: number[] = [];
    eachInt32(row, 2, (value) => numbers.push(value));
    rows.push([float64At(row, 0), float64At(row, 1), numbers]);
  });
  for (const chunk of chunks) tuples.push(chunk);
  return rows;
}

test("rows that come in one chunk", () => {
  expect(read([sent])).toEqual(wanted);
});

test("rows that are cut anywhere", () => {
  for (let cut = 1; cut < sent.length; cut++)
    expect(read([sent.subarray(0, cut), sent.subarray(cut)])).toEqual(wanted);
});

test("rows that come byte by byte", () => {
  expect(read(Array.from(sent, (_, at) => sent.subarray(at, at + 1)))).toEqual(wanted);
});

test("no rows", () => {
  expect(read([Buffer.concat([header, trailer])])).toEqual([]);
});
