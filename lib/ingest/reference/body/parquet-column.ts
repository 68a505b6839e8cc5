import { timestampMs } from "@/lib/ingest/timestamp";
import { brokenFile } from "./broken-file";

const distinctLimit = 200_000;
// A time that cannot be read must not look like one that is missing.
const unreadable = -1;

export const nested = "it is nested or mixed: send flat columns of numbers, texts or booleans";

export type Decoder = (value: number) => unknown;
type ValueKind = "number" | "boolean" | "text";

/** Takes the pages of one column as doubles, with what is needed to read its values back. */
export class ParquetColumn {
  readonly values: Float64Array;
  private kind: ValueKind | undefined;
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  constructor(
    private readonly name: string,
    rows: number,
  ) {
    this.values = new Float64Array(rows).fill(Number.NaN);
  }

  add(page: ArrayLike<unknown>, from: number): void {
    for (let index = 0; index < page.length; index++) {
      const value = page[index];
      if (value !== null && value !== undefined) this.values[from + index] = this.encode(value);
    }
  }

  /** Reads values back; it outlives the column's values. */
  decoder(): Decoder {
    const { kind, texts } = this;
    if (kind === "text") return (code) => (Number.isNaN(code) ? null : texts[code]);
    if (kind === "boolean") return (value) => (Number.isNaN(value) ? null : value === 1);
    return (value) => (Number.isNaN(value) ? null : value);
  }

  /** Numbers and times stay as they are; texts become codes of a dictionary. */
  private encode(value: unknown): number {
    if (this.name === "timestamp") return timeOf(value);
    const kind = kindOf(value);
    this.kind ??= kind;
    if (kind === undefined || kind !== this.kind) {
      throw this.broken(nested);
    }
    return kind === "text"
      ? this.codeOf(value instanceof Date ? value.toISOString() : String(value))
      : Number(value);
  }

  private codeOf(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    if (code >= distinctLimit) {
      throw this.broken(
        `it has more than ${distinctLimit} different texts in one row group, which is no category`,
      );
    }
    this.codes.set(text, code);
    return code;
  }

  broken(reason: string) {
    return brokenFile("Parquet file", `column ${this.name}`, reason);
  }
}

function kindOf(value: unknown): ValueKind | undefined {
  if (typeof value === "number" || typeof value === "bigint") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" || value instanceof Date ? "text" : undefined;
}

function timeOf(value: unknown): number {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string" && typeof value !== "number") return unreadable;
  const ms = timestampMs(value);
  return Number.isNaN(ms) ? unreadable : ms;
}
