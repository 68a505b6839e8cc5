import type { FieldTable, Kind } from "./field-table";
import { invalid } from "./invalid";
import { isQuoted, unquoted } from "./quotes";
import type { Token } from "./tokenise";

/** The value that a field is compared with, of the type that the field has. */
export function readValue(
  field: { readonly kind: Kind; readonly key: string },
  token: Token,
  table: FieldTable,
): string | number | readonly string[] {
  const { kind, key } = field;
  if (kind === "metric" || (kind === "attribute" && table.attributes[key] === "number")) {
    if (token.type === "number") return Number(token.text);
    const what = kind === "metric" ? "metric" : `numeric attribute: ${key}`;
    throw invalid(`Expected numeric value type for ${what}. Found ${token.text}`);
  }
  if (token.type === "list" && allowsList(kind, key, table)) return readList(token.text);
  if (table.bareTexts && token.type !== "list") return unquoted(token.text);
  if (token.type === "string" || token.type === "identifier") return quotedText(token.text);
  throw expectsText(kind, token.text);
}

function allowsList(kind: Kind, key: string, { listed = [] }: FieldTable): boolean {
  if (listed === "all" || kind === "dataset") return true;
  if (kind !== "attribute") return false;
  if (listed.includes(key)) return true;
  throw invalid("Only the 'run_id' attribute supports comparison with a list of quoted string values.");
}

function quotedText(text: string): string {
  if (isQuoted(text)) return unquoted(text);
  throw invalid(
    `Parameter value is either not quoted or unidentified quote types used for string value ${text}. Use either single or double quotes.`,
  );
}

function expectsText(kind: Kind, found: string): Error {
  if (kind === "attribute") {
    return invalid(`Expected a quoted string value for attributes. Got value ${found}`);
  }
  const what = kind === "dataset" ? "dataset attributes" : `${kind} (e.g. 'my-value')`;
  return invalid(`Expected a quoted string value for ${what}. Got value ${found}`);
}

const item = /\s*('(?:''|[^'])*'|"[^"]*"|[^\s,'"]+)\s*(,|$)/y;

function readList(text: string): readonly string[] {
  const inner = text.slice(1, -1).trim();
  const list = "While parsing a list in the query, expected";
  if (inner === "") {
    throw invalid(`${list} a non-empty list of string values, but got empty list`);
  }
  const items: string[] = [];
  for (let at = 0; at < inner.length; at = item.lastIndex) {
    item.lastIndex = at;
    const found = item.exec(inner)?.[1];
    if (found === undefined) {
      throw invalid(`${list} a non-empty list of string values, but got ill-formed list.`);
    }
    items.push(found);
  }
  if (items.every(isQuoted)) return items.map(unquoted);
  throw invalid(`${list} string value, punctuation, or whitespace, but got different type in list: ${text}`);
}
