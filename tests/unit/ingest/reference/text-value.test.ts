import { expect, test } from "vitest";
import { FlatLayout, FlatRow } from "@/lib/ingest/reference/body/flat-row";
import { inferFeatures } from "@/lib/ingest/reference/infer-features";
import { textCategory, textClass, textNumber } from "@/lib/ingest/reference/text-value";

test.each<[string, number | null | undefined]>([
  ["12", 12],
  [" -1.5e-3 ", -0.0015],
  [".5", 0.5],
  ["", null],
  ["NaN", null],
  ["-inf", null],
  ["n/a", null],
  ["None", null],
  ["1,5", undefined],
  ["0x10", undefined],
  ["12 miles", undefined],
])("%j is the number %s", (text, number) => {
  expect(textNumber(text)).toBe(number);
});

const inferred = (values: readonly unknown[], text = true) => {
  const layout = new FlatLayout(["a"]);
  const rows = values.map((value) => new FlatRow(layout, [value]));
  const [feature] = inferFeatures([...rows, null], text);
  return [feature?.kind, feature?.form];
};

test.each<[string, readonly unknown[], boolean, string, string]>([
  ["numbers and gaps in text", ["1", "", "2.5", "NaN"], true, "numeric", "as written"],
  ["one word among numbers", ["1", "2", "B7"], true, "categorical", "as written"],
  ["booleans as Python writes them", ["True", "", "False"], true, "categorical", "booleans"],
  ["integers that a gap made decimal", ["1.0", "", "3.0"], true, "numeric", "whole numbers"],
  ["nothing at all", ["", ""], true, "numeric", "as written"],
  ["numbers of JSON", [1, null, 2], false, "numeric", "as written"],
  ["numbers in quotes in JSON", ["1", "2"], false, "categorical", "as written"],
  ["an empty text in JSON", [1, ""], false, "categorical", "as written"],
  ["booleans of JSON", [true, false], false, "categorical", "as written"],
])("%s: a column of its kind", (_, values, text, kind, form) => {
  expect(inferred(values, text)).toEqual([kind, form]);
});

test("categories of a text file are those that JSON would have", () => {
  expect(textCategory("True", "booleans")).toBe("true");
  expect(textCategory("3.0", "whole numbers")).toBe("3");
  expect(textCategory("3.0", "as written")).toBe("3.0");
  expect(textCategory("007", "as written")).toBe("007");
  expect(textCategory("", "as written")).toBeNull();
  expect(textClass(" 1.0 ")).toBe("1");
});
