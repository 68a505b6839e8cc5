import type { PredictionRow } from "@/lib/contracts/ingest";
import { invalid, type Parsed } from "./row-problem";

const tolerance = 1e-3;

const isProbability = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= 1;

/** The probabilities in the order of `classes`, given as a list in that order or by name. */
export function classProbabilities(
  classes: readonly string[],
  codes: ReadonlyMap<string, number>,
  given: NonNullable<PredictionRow["probabilities"]>,
): Parsed<number[]> {
  const ordered = Array.isArray(given) ? inOrder(classes, given) : byName(classes, codes, given);
  if (ordered.problem) return ordered;
  const sum = ordered.value.reduce((total, probability) => total + probability, 0);
  if (Math.abs(sum - 1) > tolerance) {
    return invalid("probabilities", `must sum to 1, not ${Number(sum.toPrecision(6))}`);
  }
  return ordered;
}

function inOrder(classes: readonly string[], given: readonly number[]): Parsed<number[]> {
  if (given.length !== classes.length) {
    return invalid(
      "probabilities",
      `must have ${classes.length} values, one for each class, not ${given.length}`,
    );
  }
  const wrong = given.findIndex((value) => !isProbability(value));
  if (wrong >= 0) return invalid(`probabilities.${wrong}`, "must be from 0 to 1");
  return { value: [...given] };
}

function byName(
  classes: readonly string[],
  codes: ReadonlyMap<string, number>,
  given: Readonly<Record<string, number>>,
): Parsed<number[]> {
  const value = classes.map(() => 0);
  for (const [name, probability] of Object.entries(given)) {
    const code = codes.get(name);
    if (code === undefined) {
      const reason = `the model has no class ${JSON.stringify(name)}`;
      return { problem: { code: "unknown_class", field: `probabilities.${name}`, reason } };
    }
    if (!isProbability(probability)) return invalid(`probabilities.${name}`, "must be from 0 to 1");
    value[code] = probability;
  }
  // Two classes leave nothing to guess about the one that was not named.
  if (classes.length === 2 && Object.keys(given).length === 1) {
    const named = classes.findIndex((name) => Object.hasOwn(given, name));
    value[1 - named] = 1 - value[named]!;
  }
  return { value };
}
