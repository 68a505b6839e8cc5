import { expect, test } from "vitest";
import { confidenceEmptiness } from "@/lib/charts/confidence-panel";
import { curlLabel } from "@/lib/charts/curl";
import { driftEmptiness } from "@/lib/charts/drift-panel";
import { importanceEmptiness } from "@/lib/charts/importance-panel";
import { performanceEmptiness } from "@/lib/charts/performance-panel";
import { predictionsEmptiness, predictionsNumber } from "@/lib/charts/predictions-panel";
import type { DriftAnswer } from "@/lib/contracts/drift";
import type { ImportanceAnswer } from "@/lib/contracts/importance";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { columnOf, momentsOf, scopeOf } from "./answers";
import { confidenceOf, performanceOf, pointOf } from "./over-time-answers";

const against = { kind: "none", label: "no reference", reason: "Version 1 has no reference yet." } as const;
const scope = scopeOf({ against, rows: 900 });
const origin = "http://localhost:3000";
const command = `curl -X PUT ${origin}/api/v1/models/flight-delay/versions/1/reference`;

const predictions = {
  scope,
  drift: columnOf({ role: "prediction", word: "no reference" }),
  histogram: null,
  classes: null,
  reference: null,
  current: momentsOf({ rows: 900, mean: 0.27 }),
} as PredictionsAnswer;

test("predictions say how many there are, their mean, and how to send a reference", () => {
  const empty = predictionsEmptiness(predictions);
  expect(empty?.reason).toMatch(/^900 predictions .*mean is 0\.27.*version 1 has none yet\. Send the rows/);
  expect(empty?.command?.(origin)).toContain(command);
});

test("predicted classes are drawn, and their number is of predictions, not of a test", () => {
  const classes = [{ class: "late", reference: null, current: 1, rows: 900 }];
  const answer = { ...predictions, classes, current: momentsOf({ rows: 900, mean: null }) };
  expect(predictionsEmptiness(answer)).toBeNull();
  expect(predictionsNumber(answer)).toEqual({ value: "900", unit: "predictions", beside: [] });
});

test("drift has the command beside its reason", () => {
  const answer = { scope, columns: [] } as unknown as DriftAnswer;
  expect(driftEmptiness(answer)?.command?.(origin)).toContain(command);
});

test("a metric without a value says why, and what is known without it", () => {
  const metric = { ...performanceOf().metric, value: null, reason: "no reference to rank its scores in" };
  const accuracy = { ...performanceOf().metric, metric: "accuracy" as const, label: "accuracy", value: 0.81 };
  const answer = performanceOf({ metric, metrics: [metric, accuracy], series: [pointOf(0, null)] });
  expect(performanceEmptiness(answer)).toEqual({
    reason:
      "14,757 of 17,139 predictions are labelled; ROC AUC has no value: no reference to rank its scores in. Known without it: accuracy 0.810.",
  });
});

test("enough predictions for importance say that its features come with a reference", () => {
  const answer = { scope, features: [], needed: 500 } as unknown as ImportanceAnswer;
  expect(importanceEmptiness(answer)?.reason).toContain("The features are read from a reference; version 1");
});

test.each([true, false])("confidence of classes waits for a reference, available: %s", (available) => {
  const { reason } = confidenceEmptiness(confidenceOf({ scope, available, series: [] })) ?? {};
  expect(reason).toContain("counted in the values of a reference");
  expect(reason).not.toContain("regression");
});

test.each([
  ["a class of the model", { confusionMatrix: { classes: ["defaulted", "repaid"], counts: [] } }, '"repaid"'],
  ["a value of a regression", { task: "regression" }, "9.75"],
] as const)("the command for labels sends %s", (_, changes, label) => {
  const answer = performanceOf({
    ...(changes as object),
    labelled: 0,
    series: [pointOf(0, null)],
  });
  expect(performanceEmptiness(answer)?.command?.(origin)).toContain(`"label":${label}}]'`);
});

test("a class with an apostrophe stays one word of the shell", () => {
  expect(curlLabel("pets", "it's a bird")(origin)).toContain(`"label":"it'\\''s a bird"}]'`);
});
