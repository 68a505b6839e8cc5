import type { z } from "zod";
import { Configuration, type ConfigurationProblem } from "@/lib/contracts/configuration";
import { featureProblems } from "./feature-problems";
import { nearKey } from "./near-key";
import { dotted, mostProblems, type Path, type ReadDocument, readDocument } from "./read-document";

export type ParsedConfiguration =
  | {
      readonly configuration: Configuration;
      readonly problems: readonly [];
      readonly placeOf: ReadDocument["placeOf"];
    }
  | {
      readonly configuration: null;
      readonly problems: readonly ConfigurationProblem[];
      readonly placeOf: ReadDocument["placeOf"];
    };

/** config.yaml as typed values, or everything that is wrong with it, each with its line, column and key. */
export function parseConfiguration(source: string): ParsedConfiguration {
  const read = readDocument(source);
  const { value, placeOf } = read;
  if (value === undefined) return { configuration: null, problems: read.problems, placeOf };
  const parsed = Configuration.safeParse(value);
  // What could not be read stands as null, which is no second problem.
  const unread = new Set(read.problems.map(({ key }) => key));
  const wrong = (parsed.error?.issues ?? [])
    .flatMap((issue) => problemsOf(issue, read))
    .filter(({ key }) => !unread.has(key));
  const found = [...read.problems, ...wrong, ...featureProblems(read)];
  if (parsed.success && found.length === 0) return { configuration: parsed.data, problems: [], placeOf };
  return { configuration: null, problems: inOrder(found), placeOf };
}

export const inOrder = (problems: readonly ConfigurationProblem[]): ConfigurationProblem[] =>
  problems
    .toSorted((left, right) => left.line - right.line || left.column - right.column)
    .slice(0, mostProblems);

function problemsOf(issue: z.core.$ZodIssue, { value, placeOf }: ReadDocument): ConfigurationProblem[] {
  const path = issue.path as Path;
  const at = (inner: Path, part: "key" | "value", reason: string) => ({
    ...placeOf(inner, part),
    key: dotted(inner),
    reason,
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const hint = nearKey(path, key);
        return at([...path, key], "key", `is not a key that is known${hint ? `: ${hint}` : ""}`);
      });
    case "invalid_key":
      return [
        at(path, "key", "is no name of an environment: small letters, digits and dashes, at most 63 of them"),
      ];
    default: {
      const given = valueAt(value, path);
      if (given === undefined) return [at(path, "key", "is missing")];
      return [at(path, "value", withValue(issue.message, given))];
    }
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => {
    const there = typeof inner === "object" && inner !== null && Object.hasOwn(inner, part);
    return there ? (inner as Record<string | number, unknown>)[part] : undefined;
  }, value);
}

/** What must be, and what is. A reason that is not about what must be may be about a secret, and repeats nothing. */
function withValue(reason: string, given: unknown): string {
  if (!reason.startsWith("must ")) return reason;
  if (given === null) return `${reason}, and is empty`;
  if (/^must be text/.test(reason) && (typeof given === "number" || typeof given === "boolean")) {
    return `${reason}: put ${given} in quotes`;
  }
  if (typeof given === "object") return `${reason}, and is a ${Array.isArray(given) ? "list" : "section"}`;
  const shown = JSON.stringify(given);
  return `${reason}, and is ${shown.length > 60 ? `${shown.slice(0, 57)}...` : shown}`;
}
