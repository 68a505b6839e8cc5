import { timestampMs } from "@/lib/ingest/timestamp";
import { brokenFile } from "./broken-file";

const distinctLimit = 200_000;

/** One column of a row group as doubles, with what is needed to read its values back. */
export interface EncodedColumn {
  readonly values: Float64Array;
  readonly decode: (value: number) => unknown;
}

type Decoded = ArrayLike<unknown>;

/** Numbers and times stay as they are; texts become codes of a dictionary. */
export function encodeParquetColumn(name: string, data: Decoded): EncodedColumn {
  if (name === "timestamp") return { values: Float64Array.from(data, timeOf), decode: orNull };
  const sample = firstPresent(data);
  if (typeof sample === "number" || typeof sample === "bigint" || sample === undefined) {
    return { values: Float64Array.from(data, numberOf), decode: orNull };
  }
  if (typeof sample === "boolean") {
    return {
      values: Float64Array.from(data, (value) => (typeof value === "boolean" ? Number(value) : Number.NaN)),
      decode: (value) => (Number.isNaN(value) ? null : value === 1),
    };
  }
  if (typeof sample === "string" || sample instanceof Date) return encodeTexts(name, data);
  throw brokenFile(
    "Parquet file",
    `column ${name}`,
    "it is nested: send flat columns of numbers, texts or booleans",
  );
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

const numberOf = (value: unknown) =>
  typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : Number.NaN;

function timeOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "bigint") return Number(value);
  if (value === null || value === undefined) return Number.NaN;
  // A time that cannot be read must not look like one that is missing.
  if (typeof value !== "string" && typeof value !== "number") return -1;
  const ms = timestampMs(value);
  return Number.isNaN(ms) ? -1 : ms;
}

function firstPresent(data: Decoded): unknown {
  for (let row = 0; row < data.length; row++) {
    const value = data[row];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

function encodeTexts(name: string, data: Decoded): EncodedColumn {
  const codes = new Map<string, number>();
  const texts: string[] = [];
  const values = Float64Array.from(data, (value) => {
    if (value === null || value === undefined) return Number.NaN;
    const text = value instanceof Date ? value.toISOString() : String(value);
    const known = codes.get(text);
    if (known !== undefined) return known;
    if (texts.length >= distinctLimit) {
      const reason = `it has more than ${distinctLimit} different texts in one row group, which makes it no category`;
      throw brokenFile("Parquet file", `column ${name}`, reason);
    }
    codes.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  });
  return { values, decode: (code) => (Number.isNaN(code) ? null : texts[code]) };
}
