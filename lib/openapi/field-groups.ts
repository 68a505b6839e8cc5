import type { JsonSchema } from "./json-schema";
import { type TypeWord, typeWords } from "./type-words";

export interface Field {
  /** With its place: `window.from`, `columns[].name`. */
  readonly name: string;
  readonly type: readonly TypeWord[];
  readonly required: boolean;
  readonly description: string;
}

/** The fields of a shape, or of one of its variants. */
export interface FieldGroup {
  /** What tells the variant: "status is tested"; null where there is one form only. */
  readonly when: string | null;
  readonly fields: readonly Field[];
}

/** A shape as tables of fields; empty for one that has none, such as a choice of words. */
export function fieldGroups(schema: JsonSchema): FieldGroup[] {
  const variants = (schema.oneOf ?? schema.anyOf ?? []).filter((variant) => variant.properties);
  if (variants.length > 0) {
    return variants.map((variant) => ({ when: variantName(variant), fields: fieldsOf(variant, "") }));
  }
  const fields = fieldsOf(schema, "");
  return fields.length > 0 ? [{ when: null, fields }] : [];
}

function fieldsOf(schema: JsonSchema, place: string): Field[] {
  const required = new Set(schema.required);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => [
    {
      name: place + name,
      type: typeWords(value),
      required: required.has(name),
      description: value.description ?? "",
    },
    ...nestedFields(value, place + name),
  ]);
  return [...own, ...(schema.allOf ?? []).flatMap((part) => fieldsOf(part, place))];
}

function nestedFields(value: JsonSchema, name: string): Field[] {
  if (value.properties) return fieldsOf(value, `${name}.`);
  if (value.items) return nestedFields(value.items, `${name}[]`);
  const choices = value.anyOf ?? value.oneOf ?? [];
  return choices.flatMap((choice) => nestedFields(choice, name));
}

function variantName({ properties = {} }: JsonSchema): string | null {
  const told = Object.entries(properties).find(([, value]) => value.const !== undefined);
  return told ? `${told[0]} is ${told[1].const}` : null;
}
