import { expect, test } from "vitest";
import type { CreateModel } from "@/lib/contracts/model";
import { definitionProblems } from "@/lib/registry/definition-problems";
import { applyChange, defaultDefinition } from "@/lib/registry/model-definition";

const problemsOf = ({ task, ...rest }: Partial<CreateModel> & Pick<CreateModel, "task">) =>
  definitionProblems(applyChange(defaultDefinition(task), rest)).map(
    ({ name, reason }) => `${name}: ${reason}`,
  );

const numeric = (name: string) => ({ name, kind: "numeric" as const });

test("a binary model needs nothing but its task", () => {
  expect(problemsOf({ task: "binary" })).toEqual([]);
});

test("a regression model needs nothing but its task", () => {
  expect(problemsOf({ task: "regression" })).toEqual([]);
});

test("a multiclass model names its classes", () => {
  expect(problemsOf({ task: "multiclass", classes: ["cat", "dog"] })).toEqual([]);
  expect(problemsOf({ task: "multiclass" })).toEqual([
    "classes: a multiclass model needs two or more, in the order of probabilities",
  ]);
});

test.each<[string, Parameters<typeof problemsOf>[0], string[]]>([
  [
    "a time zone that does not exist",
    { task: "binary", timeZone: "Mars/Olympus" },
    ["timeZone: Mars/Olympus is no IANA time zone, such as Europe/Berlin"],
  ],
  [
    "an offset in place of a time zone",
    { task: "binary", timeZone: "+02:00" },
    ["timeZone: +02:00 is no IANA time zone, such as Europe/Berlin"],
  ],
  [
    "classes of a binary model that are the same",
    { task: "binary", positiveClass: "0" },
    ["positiveClass: is the same as negativeClass, 0"],
  ],
  [
    "a positive class of a regression model",
    { task: "regression", positiveClass: "yes" },
    ["positiveClass: is for binary models, not for regression"],
  ],
  [
    "classes of a binary model",
    { task: "binary", classes: ["a", "b"] },
    ["classes: is for multiclass models, not for binary"],
  ],
  [
    "a class that stands twice",
    { task: "multiclass", classes: ["cat", "dog", "cat"] },
    ["classes.2: cat stands twice"],
  ],
  [
    "a column named as the prediction is",
    { task: "binary", columns: [numeric("age"), numeric("score")] },
    ["columns.1.name: score is taken: timestamp, prediction, score, confidence, label are"],
  ],
  [
    "a column that stands twice",
    { task: "binary", columns: [numeric("age"), numeric("age")] },
    ["columns.1.name: age stands twice"],
  ],
  [
    "a segment of no column",
    { task: "binary", columns: [numeric("age")], segments: [{ column: "region" }] },
    ["segments.0.column: region is not among the model's columns"],
  ],
  [
    "a segment whose column holds a colon",
    { task: "binary", segments: [{ column: "geo:region" }] },
    ["segments.0.column: holds a colon, which parts column and value in segment=COLUMN:VALUE"],
  ],
  [
    "bands of a categorical column",
    {
      task: "binary",
      columns: [{ name: "region", kind: "categorical" }],
      segments: [{ column: "region", edges: [1] }],
    },
    ["segments.0.edges: region is categorical: bands are for numeric columns"],
  ],
  [
    "edges that do not rise",
    { task: "binary", columns: [numeric("age")], segments: [{ column: "age", edges: [6, 6] }] },
    ["segments.0.edges: must rise from each to the next"],
  ],
  [
    "a segment that stands twice",
    { task: "binary", columns: [numeric("age")], segments: [{ column: "age" }, { column: "age" }] },
    ["segments.1.column: age stands twice"],
  ],
  [
    "a metric of another task",
    { task: "regression", performance: { metric: "rocAuc" } },
    ["performance.metric: rocAuc is not for regression models: use mae, rmse, r2, mape, bias"],
  ],
])("refuses %s and names the field", (_, input, expected) => {
  expect(problemsOf(input)).toEqual(expected);
});

test("segments of a model whose columns are not known yet may name any column", () => {
  expect(problemsOf({ task: "binary", segments: [{ column: "region" }] })).toEqual([]);
});
