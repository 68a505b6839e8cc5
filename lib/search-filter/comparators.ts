import type { Comparator, FieldTable, Kind } from "./field-table";
import { invalid, listWords } from "./invalid";

const numeric: readonly Comparator[] = ["=", "!=", ">", ">=", "<", "<="];
const text: readonly Comparator[] = ["=", "!=", "LIKE", "ILIKE"];

/** A comparator as it is written anywhere, in capitals; refused when the field has none of that name. */
export function readComparator(
  written: string,
  { kind, key }: { readonly kind: Kind; readonly key: string },
  table: FieldTable,
): Comparator {
  const comparator = written.toUpperCase().replace(/\s+/g, " ");
  const isNull = comparator.startsWith("IS ");
  if (isNull && table.nullable && !table.nullable.includes(kind)) {
    const kinds = table.nullable.map((nullable) => (nullable === "parameter" ? "params" : `${nullable}s`));
    throw invalid(
      `IS NULL / IS NOT NULL is only supported for ${kinds.join(" and ")}, not for '${kind}' '${key}'`,
    );
  }
  const allowed = comparatorsOf(kind, key, table);
  const known = allowed.find((candidate) => candidate === comparator);
  if (known) return known;
  throw invalid(`Invalid comparator '${comparator}' not one of '${listWords(allowed, "{}")}'`);
}

function comparatorsOf(kind: Kind, key: string, table: FieldTable): readonly Comparator[] {
  if (kind === "metric" || (kind === "attribute" && table.attributes[key] === "number")) return numeric;
  const { listed = [], nullable = [] } = table;
  const lists = kind === "dataset" || listed === "all" || (kind === "attribute" && listed.includes(key));
  return [
    ...text,
    ...(lists ? (["IN", "NOT IN"] as const) : []),
    ...(nullable.includes(kind) ? (["IS NULL", "IS NOT NULL"] as const) : []),
  ];
}
