import { z } from "zod";
import { Configuration } from "@/lib/contracts/configuration";
import type { Path } from "./read-document";

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

/** The keys that may stand below a path; none where any may. */
export function keysBelow(path: Path): string[] {
  let schema = unwrap(Configuration);
  for (const part of path) {
    if (schema instanceof z.ZodObject) schema = unwrap(schema.shape[part]);
    else if (schema instanceof z.ZodRecord) schema = unwrap(schema.valueType);
    else return [];
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Every key of a section, by the section's name. */
const sectionsOfKey = new Map<string, string[]>();
for (const section of Object.keys(Configuration.shape)) {
  for (const key of keysBelow([section]))
    sectionsOfKey.set(key, [...(sectionsOfKey.get(key) ?? []), section]);
}

/** What a key that is not known may have been meant as, in words; empty where nothing is near. */
export function nearKey(path: Path, key: string): string {
  const known = keysBelow(path);
  const near = known
    .map((candidate) => ({ candidate, steps: editDistance(plain(key), plain(candidate)) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 4)))
    .sort((left, right) => left.steps - right.steps)[0];
  if (near) return `did you mean ${near.candidate}?`;
  const [section] = sectionsOfKey.get(key) ?? [];
  if (section) return `it belongs in ${section}`;
  return known.length > 0 ? `known here: ${known.join(", ")}` : "";
}

const plain = (key: string) => key.toLowerCase().replaceAll(/[-_ ]/g, "");

/** Levenshtein: letters put in, taken out or replaced. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
