import { expect, test } from "vitest";
import type { ColumnResult, EvaluationResult } from "@/lib/alerts/evaluation-result";
import { signalsOf } from "@/lib/alerts/signals-of";
import type { PolicyDecision } from "@/lib/contracts/drift";

const decided = (effect: number, drift: boolean, window: "24h" | "7d" = "24h"): PolicyDecision => ({
  status: "decided",
  window,
  policy: "budget",
  n: 900.2,
  effectiveSize: 500,
  effectiveReference: 1000,
  tau: 0.01,
  alpha: 1e-5,
  floor: 0.1,
  effect,
  p: 1e-9,
  statistic: effect,
  degreesOfFreedom: null,
  pPooled: null,
  pCategory: null,
  category: null,
  smallestAlarming: 0.12,
  drift,
  reason: "",
});

const tooFew: PolicyDecision = {
  status: "insufficient_data",
  window: "24h",
  reason: "too few rows",
  n: 3,
  needed: 30,
};

const column = (decisions: PolicyDecision[], role: ColumnResult["role"] = "feature"): ColumnResult => ({
  role,
  kind: "numeric",
  decisions,
  missing: [],
});

const result = (changes: Partial<EvaluationResult>): EvaluationResult => ({
  columns: {},
  dataset: { drifted: 0, tested: 1, share: 0, threshold: 0.5 },
  performance: null,
  silence: null,
  shift: null,
  ...changes,
});

const stateOf = (given: EvaluationResult, rule: string) =>
  signalsOf(given).find((signal) => signal.rule === rule)?.state;

test.each([
  ["either window drifts: firing", [decided(0.05, false), decided(0.2, true, "7d")], "firing"],
  ["both windows stand: quiet", [decided(0.05, false), decided(0.02, false, "7d")], "quiet"],
  ["neither window has rows enough: unknown", [tooFew], "unknown"],
  ["one window has too few rows, the other stands: quiet", [tooFew, decided(0.02, false, "7d")], "quiet"],
] as const)("drift of a feature, %s", (_, decisions, state) => {
  expect(stateOf(result({ columns: { distance: column([...decisions]) } }), "drift")).toBe(state);
});

test("drift of the score and of the confidence are rules of their own", () => {
  const columns = {
    score: column([decided(0.2, true)], "prediction"),
    confidence: column([decided(0.2, true)], "confidence"),
  };
  const rules = signalsOf(result({ columns })).filter(({ state }) => state === "firing");
  expect(rules.map(({ rule }) => rule)).toEqual(["prediction_drift", "confidence_drift"]);
});

test("half of the features drifted is drift of the data set", () => {
  const dataset = { drifted: 4, tested: 8, share: 0.5, threshold: 0.5 };
  expect(stateOf(result({ dataset }), "dataset_drift")).toBe("firing");
});

const performance = {
  metric: "rocAuc" as const,
  label: "ROC AUC",
  higherIsBetter: true,
  value: 0.683,
  interval: { lower: 0.67, upper: 0.69 },
  labelled: 500,
  needed: 100,
  threshold: 0.7,
  below: true,
};

test.each([
  ["the whole interval below its minimum: firing", performance, "firing"],
  ["an interval that reaches the minimum: quiet", { ...performance, below: false }, "quiet"],
  ["too few labels: unknown", { ...performance, labelled: 99 }, "unknown"],
  ["undefined: unknown", { ...performance, value: null }, "unknown"],
] as const)("performance, %s", (_, given, state) => {
  expect(stateOf(result({ performance: given }), "performance")).toBe(state);
});

test("a model without a threshold has no performance rule", () => {
  expect(
    stateOf(result({ performance: { ...performance, threshold: null } }), "performance"),
  ).toBeUndefined();
});

test.each([
  [
    "hours that always had rows: firing",
    { hours: 2, expected: 40, since: "2026-01-01T10:00:00.000Z" },
    "firing",
  ],
  ["hours that had few rows: quiet", { hours: 2, expected: 9, since: "2026-01-01T10:00:00.000Z" }, "quiet"],
  ["rows came: quiet", { hours: 0, expected: 0, since: null }, "quiet"],
] as const)("silence, %s", (_, silence, state) => {
  expect(stateOf(result({ silence }), "silence")).toBe(state);
});

test("a shift at once fires over two standard deviations", () => {
  expect(stateOf(result({ shift: { recent: 0.9, before: 0.2, limit: 0.5 } }), "prediction_shift")).toBe(
    "firing",
  );
  expect(stateOf(result({ shift: { recent: 0.3, before: 0.2, limit: 0.5 } }), "prediction_shift")).toBe(
    "quiet",
  );
});
