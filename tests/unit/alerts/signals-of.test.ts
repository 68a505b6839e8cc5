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
  dataset: { drifted: 0, tested: 1, blind: 0, share: 0, threshold: 0.5 },
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

const categorical = (effect: number): ColumnResult => ({
  ...column([{ ...decided(effect, true), ...ofCategory }]),
  kind: "categorical",
});
const ofCategory = { n: 17_139.4, category: "car", degreesOfFreedom: 3 };

test("a drift alert is held against the floor that decided, not against what could have alarmed", () => {
  const [signal] = signalsOf(result({ columns: { distance: column([decided(0.11, true)]) } }));
  expect(signal).toMatchObject({
    value: 0.11,
    threshold: 0.1,
    detail: "D 0.110 over 24 h on 900 rows, floor 0.1",
  });
});

test("a category that decided by itself is named, and its column's effect has no threshold to be below", () => {
  const [alone] = signalsOf(result({ columns: { purpose: categorical(0.06) } }));
  expect(alone).toMatchObject({
    value: 0.06,
    threshold: null,
    detail:
      "V° 0.060 over 24 h on 17,139 rows, under the floor 0.1: car decided, which alone moved by more than the floor",
  });
  const [together] = signalsOf(result({ columns: { purpose: categorical(0.3) } }));
  expect(together).toMatchObject({
    threshold: 0.1,
    detail: "V° 0.300 over 24 h on 17,139 rows, floor 0.1, car most",
  });
});

test("policy seed has no floor to speak of, only its own reason", () => {
  const seed = {
    ...decided(0.04, true),
    policy: "seed",
    floor: 0,
    reason: "p = 0.01 is below alpha 0.05",
  } as const;
  const [signal] = signalsOf(result({ columns: { distance: column([seed]) } }));
  expect(signal?.detail).toBe("D 0.040 over 24 h on 900 rows, p = 0.01 is below alpha 0.05");
});

test("half of the features drifted is drift of the data set", () => {
  const dataset = { drifted: 4, tested: 8, blind: 0, share: 0.5, threshold: 0.5 };
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

test("counts, lengths and moments are written apart, with their zone", () => {
  const silence = { hours: 2, expected: 4210, since: "2026-11-23T15:02:00.000Z" };
  const missing = [
    { window: "24h", referenceShare: 0.01, currentShare: 0.2, rows: 900, p: 0, alpha: 1e-5, drift: true },
  ] as const;
  const signals = signalsOf(
    result({
      columns: { distance: { ...column([]), missing: [...missing] } },
      performance: { ...performance, labelled: 12_345 },
      silence,
    }),
  );
  const detailOf = (rule: string) => signals.find((signal) => signal.rule === rule)?.detail;
  expect(detailOf("silence")).toBe(
    "Nothing for 2 h since Mon 23 Nov 15:02 UTC; these hours had 4,210 or more in the weeks before",
  );
  expect(detailOf("data_quality")).toBe("20 % missing over 24 h, reference 1 %");
  expect(detailOf("performance")).toBe("0.683 against 0.700, 95 % interval 0.670 to 0.690, 12,345 labelled");
});
