import { AppError } from "@/lib/errors";
import type { RawRow } from "../raw-row";

type Place =
  | { readonly at: "timestamp" | "prediction" | "label" }
  | { readonly at: "probabilities" | "attributions" | "features"; readonly name: string };

const probabilityPrefix = "probability_";
const attributionPrefix = "attribution_";

/** Where a column of a flat file belongs: a few names are reserved, the others are features. */
function placeOf(name: string): Place {
  if (name === "timestamp" || name === "label") return { at: name };
  if (name === "prediction" || name === "score") return { at: "prediction" };
  for (const [prefix, at] of [
    [probabilityPrefix, "probabilities"],
    [attributionPrefix, "attributions"],
  ] as const) {
    if (name.startsWith(prefix) && name.length > prefix.length)
      return { at, name: name.slice(prefix.length) };
  }
  return { at: "features", name };
}

/** Reads rows of values under these column names. */
export function flatRowReader(names: readonly string[]): (values: readonly unknown[]) => RawRow {
  requireDistinct(names);
  const places = names.map(placeOf);
  const groups = new Set(places.map(({ at }) => at));
  return (values) => {
    const row: Record<string, unknown> = {};
    const features: Record<string, unknown> = {};
    const probabilities: Record<string, unknown> = {};
    const attributions: Record<string, unknown> = {};
    const named = { features, probabilities, attributions };
    for (let index = 0; index < places.length; index++) {
      const place = places[index]!;
      if ("name" in place) named[place.at][place.name] = values[index];
      else row[place.at] = values[index];
    }
    if (groups.has("probabilities")) row.probabilities = probabilities;
    if (groups.has("attributions")) row.attributions = attributions;
    return { ...row, features };
  };
}

function requireDistinct(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const meaning = name === "score" ? "prediction" : name;
    if (seen.has(meaning)) throw repeatedColumn(name);
    seen.add(meaning);
  }
}

function repeatedColumn(name: string): AppError {
  const reason =
    name === "score" || name === "prediction"
      ? "prediction and score mean the same: send one of them"
      : `the column ${name} stands twice`;
  return new AppError("invalid_body", `The file cannot be read: ${reason}.`, [{ name, reason }]);
}

const readers = new Map<string, (values: readonly unknown[]) => RawRow>();

/** A row of JSON: with its features in an object of their own, or flat. */
export function objectRow(value: unknown): RawRow | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { features } = value as { features?: unknown };
  if (typeof features === "object" && features !== null && !Array.isArray(features)) return value as RawRow;
  const names = Object.keys(value);
  const key = JSON.stringify(names);
  let reader = readers.get(key);
  if (!reader) {
    if (readers.size > 1000) readers.clear();
    reader = flatRowReader(names);
    readers.set(key, reader);
  }
  return reader(Object.values(value));
}
