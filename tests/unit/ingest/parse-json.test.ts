import { expect, test } from "vitest";
import { parseJson } from "@/lib/ingest/parse-json";

test.each([
  ['{"a": NaN, "b": -Infinity, "c": [Infinity]}', { a: null, b: null, c: [null] }],
  ['{"NaN": "NaN, Infinity", "b": NaN}', { NaN: "NaN, Infinity", b: null }],
  ['{"a": "\\"NaN", "b": NaN}', { a: '"NaN', b: null }],
])("%s is read with what is not finite as missing", (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test.each([
  ["a text that never closes after NaN", `[NaN,"${'\\"'.repeat(200_000)}`],
  ["quotes without end after NaN", `[NaN,${'\\"'.repeat(200_000)}`],
])("%s is refused in one pass", (_, text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

test.each(["{", "[1,]", "NaN NaN", "{'a': 1}", ""])("%s is refused", (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
