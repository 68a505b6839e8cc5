import { expect, test } from "vitest";
import { applyChange, defaultDefinition } from "@/lib/registry/model-definition";

test.each([
  ["binary", "rocAuc"],
  ["multiclass", "accuracy"],
  ["regression", "mae"],
] as const)("a %s model is judged by %s until told otherwise", (task, metric) => {
  expect(defaultDefinition(task)).toMatchObject({ metric, minimum: null });
});

test("a binary model's classes are 1 and 0 until told otherwise", () => {
  expect(defaultDefinition("binary")).toMatchObject({ positiveClass: "1", negativeClass: "0" });
});

test("what is not given stays", () => {
  const before = applyChange(defaultDefinition("binary"), {
    timeZone: "Europe/Berlin",
    columns: [{ name: "age", kind: "numeric", unit: "years" }],
  });
  expect(applyChange(before, { decisionThreshold: 0.7 })).toEqual({ ...before, decisionThreshold: 0.7 });
});

test("a minimum stays with its metric, and goes when another metric is chosen", () => {
  const before = applyChange(defaultDefinition("binary"), {
    performance: { metric: "rocAuc", minimum: 0.7 },
  });
  expect(applyChange(before, { performance: { metric: "rocAuc" } }).minimum).toBe(0.7);
  expect(applyChange(before, { performance: { metric: "accuracy" } }).minimum).toBeNull();
});

test("a minimum of null takes the threshold away", () => {
  const before = applyChange(defaultDefinition("binary"), {
    performance: { metric: "rocAuc", minimum: 0.7 },
  });
  expect(applyChange(before, { performance: { metric: "rocAuc", minimum: null } }).minimum).toBeNull();
});
