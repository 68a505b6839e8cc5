import type { ConfigurationProblem } from "@/lib/contracts/configuration";
import { reservedColumnNames } from "@/lib/registry/columns-of-model";
import { dotted, type Path, type ReadDocument } from "./read-document";

/** Names of features that stand twice, or that mean something else in a row. */
export function featureProblems({ value, placeOf }: ReadDocument): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  const seen = new Map<string, number>();
  for (const [name, path] of namesIn(value)) {
    const place = placeOf(path, "value");
    const first = seen.get(name);
    if (first !== undefined) {
      problems.push({ ...place, key: dotted(path), reason: `${name} stands twice: first in line ${first}` });
    }
    seen.set(name, first ?? place.line);
    if (reservedColumnNames.includes(name) || name in Object.prototype) {
      problems.push({
        ...place,
        key: dotted(path),
        reason: `${name} cannot be a feature: the name is taken`,
      });
    }
  }
  return problems;
}

function namesIn(value: unknown): (readonly [string, Path])[] {
  const features = part(part(value, "data"), "features");
  return ["numerical", "categorical"].flatMap((list) => {
    const names = part(features, list);
    if (!Array.isArray(names)) return [];
    return names.flatMap((name: unknown, index) =>
      typeof name === "string" ? [[name, ["data", "features", list, index]] as const] : [],
    );
  });
}

const part = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
