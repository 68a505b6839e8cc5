import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkConfiguration } from "@/lib/config/check-configuration";
import { parseConfiguration } from "@/lib/config/parse-configuration";
import { planConfiguration } from "@/lib/config/plan-configuration";
import { suggestConfiguration } from "@/lib/config/suggest-configuration";
import type { Configuration } from "@/lib/contracts/configuration";
import { countedChanges } from "@/lib/registry/counted-changes";
import { applyChange, definitionOf } from "@/lib/registry/model-definition";
import type { ModelRecord } from "@/lib/registry/model-record";
import { createModelRecord } from "../ingest/loaded-reference-factory";

const handout = readFileSync("tests/fixtures/config/config.yaml", "utf8");
const configurationOf = (source: string) => parseConfiguration(source).configuration as Configuration;
const plan = (source: string, model: ModelRecord) => planConfiguration(configurationOf(source), model);
const innovation = (overrides: Partial<ModelRecord> = {}) =>
  createModelRecord({ name: "innovation_classifier", columns: [], ...overrides });
const flights = "model:\n  name: flight-delay\n";

test("the handout's file on a new model: features, the least accuracy; its drift threshold is the level already", () => {
  const { changes, differences, patch } = plan(handout, innovation());
  expect(changes).toEqual([
    {
      key: "data.features.numerical",
      before: null,
      after: "novelty_score, market_size, team_experience, development_time",
    },
    { key: "data.features.categorical", before: null, after: "category, region" },
    {
      key: "monitoring.performance_threshold",
      before: "ROC AUC, no threshold",
      after: "accuracy at least 0.8",
    },
  ]);
  expect(differences).toEqual([]);
  expect(patch).toMatchObject({ performance: { metric: "accuracy", minimum: 0.8 } });
  expect(patch.columns?.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "novelty_score numeric",
    "market_size numeric",
    "team_experience numeric",
    "development_time numeric",
    "category categorical",
    "region categorical",
  ]);
});

test("a model that follows it already has nothing to change", () => {
  const first = plan(handout, innovation());
  const columns = (first.patch.columns ?? []).map((column, index) => ({
    id: index + 1,
    role: "feature" as const,
    unit: "",
    description: "",
    ...column,
  }));
  const after = innovation({ columns, performanceMetric: "accuracy", performanceMinimum: 0.8 });
  const second = plan(handout, after);
  expect([second.changes, second.differences, second.patch]).toEqual([[], [], {}]);
});

test("columns that are there are compared and never changed", () => {
  const source = `${flights}data:\n  features:\n    numerical: [origin, wind]\n`;
  const { changes, differences, patch } = plan(source, createModelRecord());
  expect([changes, patch]).toEqual([[], {}]);
  expect(differences.map(({ key, file, database, mends }) => [key, file, database, mends])).toEqual([
    ["data.features.numerical", "origin, numeric", "origin, categorical", "never"],
    ["data.features.numerical", "wind, numeric", "no wind", "never"],
    ["data.features.numerical", "no distance", "distance, numeric", "never"],
  ]);
});

test.each<[string, Partial<ModelRecord>]>([
  ["binary", {}],
  ["regression", { task: "regression", performanceMetric: "mae", positiveClass: null, negativeClass: null }],
])("whatever it says, a %s model with columns counts as before", (_, overrides) => {
  const model = innovation({ ...overrides, columns: createModelRecord().columns });
  const before = definitionOf(model);
  expect(countedChanges(before, applyChange(before, plan(handout, model).patch))).toEqual([]);
});

test("a model whose task has no accuracy keeps its rule, and is told why", () => {
  const model = createModelRecord({ task: "regression", performanceMetric: "mae" });
  const { changes, notes } = plan(`${flights}monitoring:\n  performance_threshold: 0.8\n`, model);
  expect(changes).toEqual([]);
  expect(notes).toEqual([
    {
      key: "monitoring.performance_threshold",
      text: "is about accuracy, which a regression model does not have: kept, and nothing is held to it",
    },
  ]);
});

test.each<[ModelRecord["policy"], string]>([
  ["seed", "which decides about drift under this model's policy, seed"],
  ["budget", "which stands beside the decision. What opens an alert is the policy budget"],
])(
  "the drift threshold is the plain test's level, and under policy %s says what that means",
  (policy, words) => {
    const { changes, patch, notes } = plan(
      `${flights}monitoring:\n  drift_threshold: 0.01\n`,
      createModelRecord({ policy }),
    );
    expect(changes).toEqual([
      { key: "monitoring.drift_threshold", before: "plain test at 0.05", after: "plain test at 0.01" },
    ]);
    expect(patch).toEqual({ plainLevel: 0.01 });
    expect(notes[0]?.text).toContain(words);
  },
);

test("what monitoring does not use changes nothing and is said to be kept", () => {
  const source = `${flights}mlflow: {experiment_name: x}\npromotion: {approvals: 1}\nmonitoring: {alert_email: a@b.org}\n`;
  const { changes, patch, notes } = plan(source, createModelRecord());
  expect([changes, patch]).toEqual([[], {}]);
  expect(notes.map(({ key }) => key)).toEqual(["mlflow", "promotion", "monitoring.alert_email"]);
});

test("a file of another model is refused at the name", () => {
  expect(checkConfiguration(handout, createModelRecord()).problems).toEqual([
    {
      line: handout.split("\n").findIndex((line) => line.startsWith("  name:")) + 1,
      column: 9,
      key: "model.name",
      reason: "is innovation_classifier, and this is flight-delay",
    },
  ]);
});

test("features that leave a segment without its column are refused where they stand", () => {
  const model = innovation({ segments: [{ column: "country" }] });
  const { problems } = checkConfiguration(handout, model);
  expect(problems).toMatchObject([{ key: "data.features", reason: expect.stringContaining("country") }]);
});

test.each<[string, Partial<ModelRecord>]>([
  ["a model without anything", { columns: [] }],
  [
    "a regression",
    { task: "regression", performanceMetric: "mae", positiveClass: null, negativeClass: null },
  ],
  ["one that is held to an accuracy", { performanceMetric: "accuracy", performanceMinimum: 0.7 }],
  [
    "names that YAML reads as something else",
    {
      name: "2024",
      columns: [
        "yes",
        "null",
        "12",
        "a: b",
        "#x",
        "- y",
        " z ",
        'q"',
        "é",
        "a\nb",
        "{",
        "0x1F",
        "~",
        "@at",
      ].map((name, index) => ({
        id: index + 1,
        name,
        kind: index % 2 ? "categorical" : "numeric",
        role: "feature",
        unit: "",
        description: "",
      })),
    },
  ],
])("the suggestion for %s is valid and changes nothing of it", (_, overrides) => {
  const model = createModelRecord(overrides);
  const { problems, plan: planned } = checkConfiguration(suggestConfiguration(model), model);
  expect(problems).toEqual([]);
  expect([planned?.changes, planned?.differences]).toEqual([[], []]);
});
