import { expect, test } from "vitest";
import type { JsonSchema } from "@/lib/openapi/json-schema";
import { typeWords } from "@/lib/openapi/type-words";

test.each<[string, JsonSchema]>([
  ["text", { type: "string" }],
  ["text of 1 to 100 characters", { type: "string", minLength: 1, maxLength: 100 }],
  ["number from 0 to 1", { type: "number", minimum: 0, maximum: 1 }],
  ["number above 0, to 10000", { type: "number", exclusiveMinimum: 0, maximum: 10000 }],
  ["whole number", { type: "integer" }],
  ["true or false", { type: "boolean" }],
  ["text or null", { type: ["string", "null"] }],
  ["time, ISO 8601", { type: "string", format: "date-time", pattern: "^.*$" }],
  ["one of 24h, 7d", { type: "string", enum: ["24h", "7d"] }],
  ["tested", { type: "string", const: "tested" }],
  ["Alert", { $ref: "#/components/schemas/Alert" }],
  ["list of Alert", { type: "array", items: { $ref: "#/components/schemas/Alert" } }],
  ["list of list of number", { type: "array", items: { type: "array", items: { type: "number" } } }],
  ["Verdict or null", { anyOf: [{ $ref: "#/components/schemas/Verdict" }, { type: "null" }] }],
  ["object of number", { type: "object", additionalProperties: { type: "number" } }],
  ["object", { type: "object", properties: { a: { type: "string" } } }],
  ["object", { type: "object", additionalProperties: {} }],
  ["anything", {}],
])("says %s", (words, schema) => {
  expect(
    typeWords(schema)
      .map(({ text }) => text)
      .join(""),
  ).toBe(words);
});

test("a shape that is named leads to it, alone and in a list", () => {
  const reference = { $ref: "#/components/schemas/Alert" };
  expect(typeWords({ type: "array", items: reference })).toContainEqual({ text: "Alert", shape: "Alert" });
});
