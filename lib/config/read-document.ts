import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments } from "yaml";
import type { ConfigurationProblem } from "@/lib/contracts/configuration";
import { findDeepNesting } from "./find-deep-nesting";
import { keyOfLine } from "./key-of-line";

export type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ReadDocument {
  readonly value: unknown;
  readonly problems: readonly ConfigurationProblem[];
  /** Where a key stands, or its value; of one that is not there, where the nearest above it stands. */
  readonly placeOf: (path: Path, part: "key" | "value") => Place;
}

const longestBytes = 65_536;
const mostLines = 5000;
const deepest = 20;
/** More than anybody reads; what a text full of slips costs stays bounded. */
export const mostProblems = 100;

export const dotted = (path: Path) => path.join(".");

/** One YAML document of plain maps, lists and scalars, with the place of each key; what is more than that is a problem. */
export function readDocument(source: string): ReadDocument {
  const text = source.replace(/^\ufeff/, "");
  const early = problemsOfText(text);
  if (early.length > 0) return { value: undefined, problems: early, placeOf: () => firstPlace };
  const second = secondDocument(text);
  if (second) return failed([{ ...second, reason: "a second document begins here: one is taken" }], "");
  const deep = findDeepNesting(text);
  if (deep) return failed([{ ...deep, reason: "is nested too deeply" }], text);
  const lineCounter = new LineCounter();
  const options = {
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    merge: false,
    logLevel: "silent",
    version: "1.2",
  } as const;
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const documents = parseAllDocuments(text, options);
    const syntax = [...documents].flatMap(({ errors, warnings }) => [...errors, ...warnings]);
    if (syntax.length > 0) {
      const found = syntax.map(({ pos, message }) => ({ ...at(pos[0]), reason: inWords(message) }));
      return failed(oncePerLine(found), text);
    }
    const [document] = [...documents];
    if (!document?.contents) return failed([{ ...firstPlace, reason: "holds nothing" }], text);
    if (document.directives?.yaml.explicit) {
      return failed([{ ...firstPlace, reason: "a %YAML directive is not taken" }], text);
    }
    return walk(document.contents, at);
  } catch (error) {
    if (error instanceof RangeError) return failed([{ ...firstPlace, reason: "is nested too deeply" }], text);
    throw error;
  }
}

const firstPlace: Place = { line: 1, column: 1 };

function problemsOfText(text: string): ConfigurationProblem[] {
  const whole = (reason: string) => [{ ...firstPlace, key: "", reason }];
  if (new TextEncoder().encode(text).length > longestBytes) return whole("is larger than 64 KiB");
  const lines = text.split("\n");
  // Some readings take time by the square of the lines.
  if (lines.length > mostLines) return whole(`has more than ${mostLines} lines`);
  return lines.flatMap((line, index) => {
    const problem = (column: number, reason: string) => ({
      line: index + 1,
      column: column + 1,
      key: keyOfLine(lines, index),
      reason,
    });
    const tab = line.match(/^ *\t/);
    if (tab && line.trim() !== "") {
      return [problem(tab[0].length - 1, "begins with a tab: YAML is indented with spaces")];
    }
    const odd = line.search(/\0|\p{Surrogate}/u);
    return odd < 0 ? [] : [problem(odd, "holds a character that cannot be stored")];
  });
}

/** Marks at the beginning of a line always part documents: a `---` after anything, or anything after a `...`. */
function secondDocument(text: string): Place | null {
  let begun = false;
  let ended = false;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^(---|\.\.\.)(\s|$)/.exec(line)?.[1];
    if (!mark && /^\s*(#|$)|^%/.test(line)) continue;
    if (ended || (mark === "---" && begun)) return { line: index + 1, column: 1 };
    begun = true;
    ended = mark === "...";
  }
  return null;
}

function failed(found: readonly (Place & { reason: string })[], text: string): ReadDocument {
  const lines = text.split("\n");
  const problems = found.slice(0, mostProblems).map(({ line, column, reason }) => ({
    line,
    column,
    key: keyOfLine(lines, line - 1),
    reason,
  }));
  return { value: undefined, problems, placeOf: () => firstPlace };
}

/** One slip often makes a parser stumble several times. */
const oncePerLine = <T extends Place>(found: readonly T[]): T[] => [
  ...new Map(found.toReversed().map((each) => [each.line, each])).values(),
];

function inWords(message: string): string {
  if (/call stack/i.test(message)) return "is nested too deeply";
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
}

function walk(root: Node, at: (offset: number) => Place): ReadDocument {
  const problems: ConfigurationProblem[] = [];
  const keys = new Map<string, Place>();
  const values = new Map<string, Place>();

  function report(node: Node, path: Path, reason: string): null {
    problems.push({ ...at(node.range?.[0] ?? 0), key: dotted(path), reason });
    return null;
  }

  function read(node: Node | null | undefined, path: Path): unknown {
    if (!node) return null;
    if (node.range) values.set(placeName(path), at(node.range[0]));
    if (path.length > deepest) return report(node, path, "is nested too deeply");
    if (isAlias(node)) return report(node, path, `*${node.source} is not followed: write the value out`);
    if ("anchor" in node && node.anchor) {
      report(node, path, `&${node.anchor} is not taken: no value may point at another`);
    }
    if (isScalar(node)) return scalar(node, node.value, path);
    if (isSeq<Node>(node)) return node.items.map((item, index) => read(item, [...path, index]));
    if (isMap<Node, Node | null>(node)) return map(node.items, path);
    return report(node, path, "is no value that is known here");
  }

  function scalar(node: Node, value: unknown, path: Path): unknown {
    if (typeof value === "string") {
      return /\0|\p{Surrogate}/u.test(value)
        ? report(node, path, "holds a character that cannot be stored")
        : value;
    }
    if (typeof value === "number" && !Number.isFinite(value)) {
      return report(node, path, "must be a number that is finite");
    }
    if (value === null || typeof value === "boolean" || typeof value === "number") return value;
    return report(node, path, "is no value that is known here");
  }

  function map(items: readonly Pair<Node, Node | null>[], path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const { key, value } of items) {
      if (!isScalar(key) || key.anchor) {
        report(key, path, "has a key that is no plain text");
        continue;
      }
      const name = String(scalar(key, key.value, path));
      const inner = [...path, name];
      const first = keys.get(placeName(inner));
      if (entries.has(name)) {
        report(key, inner, `stands twice: first in line ${first?.line ?? "above"}`);
        continue;
      }
      keys.set(placeName(inner), at(key.range?.[0] ?? 0));
      entries.set(name, read(value, inner));
    }
    return Object.fromEntries(entries);
  }

  function placeOf(path: Path, part: "key" | "value"): Place {
    const name = placeName(path);
    const found =
      part === "value" ? (values.get(name) ?? keys.get(name)) : (keys.get(name) ?? values.get(name));
    return found ?? (path.length === 0 ? firstPlace : placeOf(path.slice(0, -1), "key"));
  }

  return { value: read(root, []), problems, placeOf };
}

const placeName = (path: Path) => JSON.stringify(path);
