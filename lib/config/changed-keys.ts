import type { Configuration, ConfigurationChange } from "@/lib/contracts/configuration";

/** The keys whose values differ between two configurations, by their paths. */
export function changedKeys(before: Configuration | null, after: Configuration): ConfigurationChange[] {
  const left = leavesOf(before ?? {});
  const right = leavesOf(after);
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys
    .map((key) => ({ key, before: left.get(key) ?? null, after: right.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Lists are values: one name more is one change. */
function leavesOf(value: object, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
      const here = [...path, key];
      if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) {
        return [...leavesOf(inner, here)];
      }
      return inner === undefined ? [] : [[here.join("."), wordsOf(inner)]];
    }),
  );
}

const wordsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(wordsOf).join(", ")
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
