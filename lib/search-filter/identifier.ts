import type { FieldTable, Kind } from "./field-table";
import { invalid, listWords } from "./invalid";
import { unquoted } from "./quotes";

const kindOfPrefix: Readonly<Record<string, Kind>> = {
  metric: "metric",
  metrics: "metric",
  param: "parameter",
  params: "parameter",
  parameter: "parameter",
  parameters: "parameter",
  tag: "tag",
  tags: "tag",
  attribute: "attribute",
  attributes: "attribute",
  attr: "attribute",
  run: "attribute",
  dataset: "dataset",
  datasets: "dataset",
};

const datasetKeys = ["name", "digest", "context"];

/** What `metrics.loss`, ``tags.`a b` `` or a bare attribute names, among the kinds and attributes that are allowed. */
export function readIdentifier(
  text: string,
  kinds: readonly Kind[],
  attributes: readonly string[],
  aliases: FieldTable["aliases"] = {},
): { readonly kind: Kind; readonly key: string } {
  const dot = /^[`"]/.test(text) ? text.indexOf(".", text.indexOf(text[0] ?? "", 1)) : text.indexOf(".");
  const prefix = dot < 0 ? "attribute" : unquoted(text.slice(0, dot));
  const kind = Object.hasOwn(kindOfPrefix, prefix) ? kindOfPrefix[prefix] : undefined;
  if (kind === undefined || (kind !== "attribute" && !kinds.includes(kind))) {
    const known = listWords([...kinds, "attribute"], "[]");
    throw invalid(`Invalid entity type '${prefix}'. Valid values are ${known}`);
  }
  const written = unquoted(text.slice(dot + 1));
  const key =
    kind === "attribute" && Object.hasOwn(aliases, written) ? (aliases[written] ?? written) : written;
  requireKnown(kind, key, kind === "dataset" ? datasetKeys : attributes);
  return { kind, key };
}

function requireKnown(kind: Kind, key: string, keys: readonly string[]): void {
  if ((kind !== "attribute" && kind !== "dataset") || keys.includes(key)) return;
  throw invalid(`Invalid ${kind} key '${key}' specified. Valid keys are '${listWords(keys, "{}")}'`);
}
