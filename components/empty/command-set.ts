import { curlReference, quoted } from "@/lib/charts/curl";
import type { Task } from "@/lib/contracts/common";
import type { ModelDetail } from "@/lib/contracts/model";

export const commandLanguages = [
  { value: "curl", label: "curl" },
  { value: "python", label: "Python" },
  { value: "node", label: "Node" },
] as const;

type CommandLanguage = (typeof commandLanguages)[number]["value"];

interface CommandSubject {
  readonly origin: string;
  readonly name: string;
  readonly version: string;
  readonly task: Task;
  /** Of a model that exists and has named them, the negative one first. */
  readonly classes?: readonly string[];
}

export interface Command {
  readonly title: string;
  readonly why: string;
  readonly text: string;
  readonly answer: string;
}

const newClasses = ["on time", "late"];

function exampleOf({ task, classes = [] }: CommandSubject) {
  if (task === "regression") return { prediction: 12.5, label: 9.75 };
  if (task === "binary") return { prediction: 0.31, label: classes[0] ?? 0 };
  const named = classes.length > 0 ? classes : newClasses;
  return { prediction: named.at(-1), label: named[0] };
}

type Named = Pick<ModelDetail, "task" | "classes" | "negativeClass" | "positiveClass">;

/** The classes that a model takes labels of; none where it has no names for them. */
export function classesOf({ task, classes, negativeClass, positiveClass }: Named): readonly string[] {
  if (task !== "binary") return classes;
  return negativeClass !== null && positiveClass !== null ? [negativeClass, positiveClass] : [];
}

interface Call {
  readonly path: string;
  readonly body: unknown;
}

/** The four steps from nothing to six panels, filled in for one model and one language. */
export function commandsFor(language: CommandLanguage, subject: CommandSubject): Command[] {
  const { name, task } = subject;
  const { prediction, label } = exampleOf(subject);
  const write = writers[language];
  const model = `/api/v1/models/${name}`;
  const row = {
    id: "f-1042",
    version: subject.version,
    features: { distance: 867, origin: "BOS" },
    prediction,
  };
  return [
    {
      title: "Name the model",
      why: "Columns and kinds are read from the reference.",
      text: write(subject.origin, { path: "/api/v1/models", body: modelOf(name, task) }),
      answer: `201  {"name": "${name}"}`,
    },
    {
      title: "Send the reference",
      why: "The rows the version was approved with. Everything after is held against them.",
      text: referenceCommand(language, subject),
      answer: '200  {"rows": 10000, "status": "active"}',
    },
    {
      title: "Log predictions",
      why: "One by one or in batches. The same id sent twice is stored once.",
      text: write(subject.origin, { path: `${model}/predictions`, body: [row] }),
      answer: '200  {"accepted": 1, "duplicates": 0, "rejected": []}',
    },
    {
      title: "Send labels when they are known",
      why: "Minutes or months later. Performance appears with the first of them.",
      text: write(subject.origin, { path: `${model}/labels`, body: [{ id: row.id, label }] }),
      answer: '200  {"accepted": 1, "waiting": 0, "rejected": []}',
    },
  ];
}

/** Longer data has a line of its own. */
const widestShortData = 60;

/** A multiclass model names its classes; the others need nothing but their task. */
const modelOf = (name: string, task: Task) =>
  task === "multiclass" ? { name, task, classes: newClasses } : { name, task };

const writers: Record<CommandLanguage, (origin: string, call: Call) => string> = {
  curl: (origin, { path, body }) => {
    const data = `-d ${quoted(JSON.stringify(body))}`;
    const between = data.length < widestShortData ? " " : " \\\n  ";
    return `curl ${origin}${path} \\\n  -H "Content-Type: application/json"${between}${data}`;
  },
  python: (origin, { path, body }) =>
    `import requests\nrequests.post("${origin}${path}",\n  json=${pythonLiteral(body)})`,
  node: (origin, { path, body }) =>
    `await fetch("${origin}${path}", {\n  method: "POST", headers: { "Content-Type": "application/json" },\n  body: JSON.stringify(${JSON.stringify(body)}) })`,
};

/** JSON is Python but for these three words, and none of them stands in our examples. */
const pythonLiteral = (value: unknown) => JSON.stringify(value);

function referenceCommand(language: CommandLanguage, { origin, name, version }: CommandSubject): string {
  const address = `${origin}/api/v1/models/${name}/versions/${version}/reference`;
  if (language === "curl") return curlReference({ model: name, version })(origin);
  if (language === "python") {
    return `import requests\nrequests.put("${address}",\n  headers={"Content-Type": "text/csv"}, data=open("validation.csv", "rb"))`;
  }
  return `import { readFile } from "node:fs/promises"\nawait fetch("${address}", {\n  method: "PUT", headers: { "Content-Type": "text/csv" }, body: await readFile("validation.csv") })`;
}
