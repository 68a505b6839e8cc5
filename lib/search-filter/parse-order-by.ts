import type { FieldTable, Order } from "./field-table";
import { readIdentifier } from "./identifier";
import { invalid, listWords } from "./invalid";
import { tokenise } from "./tokenise";

/** Reads `field [ASC|DESC]` texts, each field once. */
export function parseOrderBy(texts: readonly string[], table: FieldTable): readonly Order[] {
  const orders = texts.map((text) => parseOne(text, table));
  const fields = new Set(orders.map(({ kind, key }) => `${kind} ${key}`));
  if (fields.size === orders.length) return orders;
  throw invalid(`\`order_by\` contains duplicate fields: ${listWords(texts, "[]")}`);
}

function parseOne(text: string, table: FieldTable): Order {
  const [field, direction, ...rest] = tokenise(text);
  if (field?.type !== "identifier" || rest.length > 0 || (direction && direction.type !== "identifier")) {
    throw invalid(`Invalid order_by clause '${text}'. Could not be parsed.`);
  }
  const way = direction?.text.toLowerCase() ?? "asc";
  if (way !== "asc" && way !== "desc") {
    throw invalid(`Invalid ordering key in order_by clause '${text}'.`);
  }
  const { kind, key } = readIdentifier(field.text, table.kinds, table.orderedBy, table.aliases);
  if (kind !== "attribute" && !table.orderedKinds?.includes(kind)) {
    throw invalid(`Invalid order_by entity: ${kind}`);
  }
  return { kind, key, ascending: way === "asc" };
}
