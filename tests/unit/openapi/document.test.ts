import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { buildDocument } from "@/lib/openapi/build-document";
import type { JsonSchema } from "@/lib/openapi/json-schema";

const document = buildDocument("1.2.3");

const everyReference = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "$ref" in value && typeof value.$ref === "string" ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(everyReference)];
};

test("is a valid OpenAPI 3.1 document", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)).toEqual({
    valid: true,
  });
  expect(validator.version).toBe("3.1");
});

test("every reference leads to a component", () => {
  const missing = everyReference(document).filter(
    (reference) => !(reference.replace("#/components/schemas/", "") in document.components.schemas),
  );
  expect(missing).toEqual([]);
});

test("says nothing of where a schema was made", () => {
  const text = JSON.stringify(document);
  expect(text).not.toContain("$id");
  expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
});

test("a body that is parsed strictly forbids other fields, an answer does not", () => {
  const { CreateModel, ModelDetail } = document.components.schemas as Record<string, JsonSchema>;
  expect(CreateModel?.additionalProperties).toBe(false);
  expect(ModelDetail).not.toHaveProperty("additionalProperties");
});

test("the version is the package's", () => {
  expect(document.info.version).toBe("1.2.3");
});

test("monitoring operations take range, version, against and segment, and answer as CSV too", () => {
  for (const path of ["drift", "predictions", "performance", "alerts", "importance", "confidence"]) {
    const operation = document.paths[`/models/{name}/${path}`]?.get;
    const names = operation?.parameters.map((parameter) => parameter.name);
    expect(names).toEqual(
      expect.arrayContaining(["name", "range", "version", "against", "segment", "format"]),
    );
    expect(operation?.responses["200"]?.content).toHaveProperty("text/csv");
  }
});

test("every parameter of a path is described once", () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const operation of Object.values(methods)) {
      expect(
        operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
      ).toEqual(wanted);
    }
  }
});
