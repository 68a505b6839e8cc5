import { expect, test } from "vitest";
import { bodyFields } from "@/lib/openapi/body-fields";
import { buildDocument } from "@/lib/openapi/build-document";

const { schemas } = buildDocument("1").components;

const namesOf = (shape: string) =>
  bodyFields({ $ref: `#/components/schemas/${shape}` }, schemas).map(({ name }) => name);

test("a body that is one object has its fields", () => {
  expect(namesOf("DeleteModel")).toEqual(["name"]);
});

test("a body that is one row or many has the fields of a row", () => {
  expect(namesOf("LabelRows")).toEqual(["id", "label", "timestamp"]);
  expect(namesOf("ReferenceRows")).toContain("features");
});
