import { type Field, fieldGroups } from "./field-groups";
import type { JsonSchema } from "./json-schema";
import { shapeOf } from "./type-words";

/** The fields of a body, or of one of its rows where it may be one row or many. */
export function bodyFields(
  schema: JsonSchema,
  shapes: Readonly<Record<string, JsonSchema>>,
): readonly Field[] {
  const resolved = schema.$ref ? (shapes[shapeOf(schema.$ref)] ?? {}) : schema;
  const row = resolved.anyOf?.map((choice) => choice.items ?? choice).find((choice) => choice.$ref);
  if (row) return bodyFields(row, shapes);
  return fieldGroups(resolved)[0]?.fields ?? [];
}
