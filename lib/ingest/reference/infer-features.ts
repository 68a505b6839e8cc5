import type { ColumnKind } from "@/lib/contracts/common";
import type { RowBatch } from "./raw-row";
import { isTextBoolean, isWholeDecimal, type TextForm, textNumber } from "./text-value";

export interface InferredFeature {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly form: TextForm;
}

/**
 * What the features of these rows are: numbers make a numeric column, texts and booleans a categorical one, and
 * so does one text among numbers. In text files a column is numeric when everything in it reads as a number.
 */
export function inferFeatures(rows: RowBatch, text: boolean): InferredFeature[] {
  const columns = new Map<string, Evidence>();
  for (const row of rows) {
    if (!row) continue;
    for (const name of row.featureNames) {
      let evidence = columns.get(name);
      if (!evidence) {
        evidence = new Evidence(text);
        columns.set(name, evidence);
      }
      evidence.add(row.feature(name));
    }
  }
  return [...columns].map(([name, { kind, form }]) => ({ name, kind, form }));
}

/** What the values of one column have in common so far. */
class Evidence {
  private seen = 0;
  private numbers = 0;
  private booleans = 0;
  private wholes = 0;

  constructor(private readonly text: boolean) {}

  add(value: unknown): void {
    if (value === null || value === undefined || (this.text && value === "")) return;
    this.seen++;
    if (typeof value === "number") this.numbers++;
    if (!this.text || typeof value !== "string") return;
    if (textNumber(value) !== undefined) this.numbers++;
    if (isTextBoolean(value)) this.booleans++;
    if (isWholeDecimal(value)) this.wholes++;
  }

  get kind(): ColumnKind {
    return this.numbers === this.seen ? "numeric" : "categorical";
  }

  /** True and False of a boolean column, 3.0 of an integer column with gaps; else what is written is meant. */
  get form(): TextForm {
    if (this.seen > 0 && this.booleans === this.seen) return "booleans";
    return this.seen > 0 && this.wholes === this.seen ? "whole numbers" : "as written";
  }
}
