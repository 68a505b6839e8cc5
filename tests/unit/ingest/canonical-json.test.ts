import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/ingest/canonical-json";

const toJson = canonicalJson(["b", "a"]);

test("known keys come first in their order, others after them in theirs", () => {
  expect(toJson({ z: 1, a: 2, c: null, b: 3 })).toBe('{"b":3,"a":2,"c":null,"z":1}');
});

test("a record that is in order already is written as it is", () => {
  expect(toJson({ b: "é", a: null })).toBe('{"b":"é","a":null}');
});

test("a known key that is absent is left out", () => {
  expect(toJson({ a: 1 })).toBe('{"a":1}');
});

test("whatever the order of the keys, the text is the same", () => {
  expect(toJson({ a: 1, x: 2, b: 3 })).toBe(toJson({ x: 2, b: 3, a: 1 }));
});
