import type { ColumnKind } from "@/lib/contracts/common";
import type { RawRow } from "./raw-row";
import { type TextForm, textFormOf, textNumber } from "./text-value";

export interface InferredFeature {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly form: TextForm;
}

/**
 * What the features of these rows are: numbers make a numeric column, texts and booleans a categorical one, and
 * so does one text among numbers. In text files a column is numeric when everything in it reads as a number.
 */
export function inferFeatures(rows: readonly RawRow[], text: boolean): InferredFeature[] {
  const columns = new Map<string, unknown[]>();
  for (const { features } of rows) {
    for (const [name, value] of Object.entries(features)) {
      const values = columns.get(name) ?? [];
      columns.set(name, values);
      if (value !== null && value !== undefined && !(text && value === "")) values.push(value);
    }
  }
  return [...columns].map(([name, values]) => {
    const numeric = values.every((value) => isNumber(value, text));
    return { name, kind: numeric ? "numeric" : "categorical", form: textFormOf(textsOf(values, text)) };
  });
}

const textsOf = (values: readonly unknown[], text: boolean) =>
  text ? values.filter((value) => typeof value === "string") : [];

const isNumber = (value: unknown, text: boolean) =>
  text && typeof value === "string" ? textNumber(value) !== undefined : typeof value === "number";
