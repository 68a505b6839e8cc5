import { expect, test } from "vitest";
import { parseJson } from "@/lib/ingest/parse-json";

test.each([
  ['{"a": NaN, "b": -Infinity, "c": [Infinity]}', { a: null, b: null, c: [null] }],
  ['{"NaN": "NaN, Infinity", "b": NaN}', { NaN: "NaN, Infinity", b: null }],
  ['{"a": "\\"NaN", "b": NaN}', { a: '"NaN', b: null }],
])("%s is read with what is not finite as missing", (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test.each(["{", "[1,]", "NaN NaN", "{'a': 1}", ""])("%s is refused", (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
