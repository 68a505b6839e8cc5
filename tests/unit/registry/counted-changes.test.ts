import { expect, test } from "vitest";
import type { PatchModel } from "@/lib/contracts/model";
import { countedChanges } from "@/lib/registry/counted-changes";
import { applyChange, defaultDefinition } from "@/lib/registry/model-definition";

const before = applyChange(defaultDefinition("binary"), {
  columns: [
    { name: "age", kind: "numeric", unit: "years" },
    { name: "region", kind: "categorical" },
  ],
  segments: [{ column: "region" }],
});

const changesOf = (patch: PatchModel) => countedChanges(before, applyChange(before, patch));

test.each<[string, PatchModel]>([
  ["the metric and its minimum", { performance: { metric: "accuracy", minimum: 0.9 } }],
  ["what is there already", { timeZone: "UTC", segments: [{ column: "region" }], decisionThreshold: 0.5 }],
  [
    "units and descriptions of columns",
    {
      columns: [
        { name: "age", kind: "numeric", unit: "months" },
        { name: "region", kind: "categorical", description: "of the customer" },
      ],
    },
  ],
])("%s may change at any time", (_, patch) => {
  expect(changesOf(patch)).toEqual([]);
});

test.each<[string, PatchModel, string]>([
  ["the time zone", { timeZone: "Asia/Tokyo" }, "timeZone"],
  ["the positive class", { positiveClass: "late" }, "positiveClass"],
  ["the negative class", { negativeClass: "on time" }, "negativeClass"],
  ["segments", { segments: [] }, "segments"],
  [
    "a column's kind",
    {
      columns: [
        { name: "age", kind: "categorical" },
        { name: "region", kind: "categorical" },
      ],
    },
    "columns",
  ],
  ["which columns there are", { columns: [{ name: "age", kind: "numeric" }] }, "columns"],
])("%s gives counters and references another meaning", (_, patch, field) => {
  expect(changesOf(patch)).toMatchObject([{ field, meansAnotherReference: true }]);
});

test("the decision threshold gives counters another meaning but no reference", () => {
  expect(changesOf({ decisionThreshold: 0.3 })).toMatchObject([
    { field: "decisionThreshold", meansAnotherReference: false },
  ]);
});
