import type { JsonSchema } from "./json-schema";

/** A piece of a type in words; one that names a shape leads to it. */
export interface TypeWord {
  readonly text: string;
  readonly shape?: string;
}

const plainNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true or false",
};

const word = (text: string): TypeWord => ({ text });

export const shapeOf = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);

/** What a value may be, in words: "list of Alert", "number or null", "one of 24h, 7d". */
export function typeWords(schema: JsonSchema): TypeWord[] {
  const { $ref, anyOf, oneOf, items } = schema;
  if ($ref) return [{ text: shapeOf($ref), shape: shapeOf($ref) }];
  if (schema.const !== undefined) return [word(String(schema.const))];
  if (schema.enum)
    return [word(schema.enum.length === 1 ? String(schema.enum[0]) : `one of ${schema.enum.join(", ")}`)];
  const choices = anyOf ?? oneOf;
  if (choices) return joined(choices.map(typeWords));
  if (Array.isArray(schema.type)) return joined(schema.type.map((type) => typeWords({ ...schema, type })));
  if (schema.type === "array") return [word("list of "), ...(items ? typeWords(items) : [word("values")])];
  if (schema.type === "object") return objectWords(schema);
  if (schema.format === "date-time") return [word("time, ISO 8601")];
  if (typeof schema.type === "string")
    return [word((plainNames[schema.type] ?? schema.type) + boundsOf(schema))];
  return [word("anything")];
}

function objectWords({ properties, additionalProperties }: JsonSchema): TypeWord[] {
  if (properties || typeof additionalProperties !== "object") return [word("object")];
  const values = typeWords(additionalProperties);
  return values.length === 1 && values[0]?.text === "anything"
    ? [word("object")]
    : [word("object of "), ...values];
}

function boundsOf({ minimum, maximum, exclusiveMinimum, minLength, maxLength }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined)
    return ` above ${exclusiveMinimum}${maximum === undefined ? "" : `, to ${maximum}`}`;
  if (minLength !== undefined && maxLength !== undefined)
    return ` of ${minLength} to ${maxLength} characters`;
  return maxLength === undefined ? "" : ` of at most ${maxLength} characters`;
}

function joined(parts: readonly TypeWord[][]): TypeWord[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [word(" or "), ...part]));
}
