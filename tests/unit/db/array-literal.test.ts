import { expect, test } from "vitest";
import { numberArray, textArray } from "@/lib/db/array-literal";

test.each([
  ["nothing", [], "{}"],
  ["numbers", [1, -2.5, 1e300], "{1,-2.5,1e+300}"],
  ["whole numbers beyond a double", ["9223372036854775807"], "{9223372036854775807}"],
  ["absent numbers", [1, null], "{1,NULL}"],
])("an array of %s", (_, values, text) => {
  expect(numberArray(values)).toBe(text);
});

test.each([
  ["plain text", ["a", "b c"], '{"a","b c"}'],
  ["text that says NULL and text that is absent", ["NULL", null], '{"NULL",NULL}'],
  ["empty text", [""], '{""}'],
  ["quotes, backslashes and braces", ['a"b', "c\\d", "{e,f}"], '{"a\\"b","c\\\\d","{e,f}"}'],
])("an array of %s", (_, values, text) => {
  expect(textArray(values)).toBe(text);
});
