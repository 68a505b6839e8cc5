import { expect, test } from "vitest";
import { hasMoreElements } from "@/lib/ingest/json-scan";

test.each([
  ["three rows", "[{},{},{}]", false],
  ["four rows", "[{},{},{},{}]", true],
  ["commas inside of rows", '[{"a":1,"b":[1,2,3,4]},{"c":1,"d":2,"e":3}]', false],
  ["commas and brackets inside of texts", '["a,b,c,d,e","]],,,,\\"[,,,,"]', false],
  ["a text that never closes", '["a,,,,,', false],
  ["one object", '{"a":[1,2,3,4,5]}', false],
])("%s: more than three elements is %s", (_, json, more) => {
  expect(hasMoreElements(json, 3)).toBe(more);
});
