import { expect, test } from "vitest";
import { fleetVerdict } from "@/lib/monitor/get-fleet";
import { type FiringAlert, type HealthEvidence, modelHealth } from "@/lib/monitor/model-health";

const openedAt = new Date("2026-06-15T12:00:00Z");
const alert = (id: number, rule: string, changes: Partial<FiringAlert> = {}): FiringAlert => ({
  id,
  rule,
  column: "",
  severity: rule === "performance" || rule === "silence" ? "critical" : "warning",
  openedAt,
  value: null,
  threshold: null,
  headline: `${rule} fires`,
  detail: "",
  ...changes,
});
const evidence: HealthEvidence = {
  metric: "rocAuc",
  features: 8,
  alerts: [],
  hasReference: true,
  lastPredictionAt: openedAt,
  evaluatedAt: openedAt,
  judged: true,
};
const drifted = ["distance", "origin", "hour"].map((column, at) => alert(20 + at, "drift", { column }));
const broken = alert(1, "performance", { value: 0.683, threshold: 0.7 });

test.each([
  ["nothing fires", {}, "ok", "Well", null, "well"],
  ["no reference", { hasReference: false }, "undecided", "Waiting for a reference", null, "waiting"],
  ["no predictions", { lastPredictionAt: null }, "undecided", "Waiting for predictions", null, "waiting"],
  ["no evaluation", { evaluatedAt: null }, "undecided", "Waiting for the first check", null, "waiting"],
  ["no rule had enough rows", { judged: false }, "undecided", "Too little to judge yet", null, "waiting"],
  ["one feature drifts", { alerts: drifted.slice(0, 1) }, "warning", "distance drifted", 20, "watch"],
  ["three features drift", { alerts: drifted }, "warning", "3 of 8 features drifted", 20, "watch"],
  [
    "the minimum is broken",
    { alerts: [...drifted, broken] },
    "critical",
    "ROC AUC is below its minimum, 0.683 against 0.700",
    1,
    "needs",
  ],
  ["predictions stopped", { alerts: [broken, alert(2, "silence")] }, "critical", "silence fires", 2, "needs"],
  [
    "a lesser rule is critical",
    { alerts: [...drifted, alert(4, "data_quality", { severity: "critical" })] },
    "critical",
    "data_quality fires",
    4,
    "needs",
  ],
  ["missing values", { alerts: [alert(3, "data_quality")] }, "warning", "data_quality fires", 3, "watch"],
] as const)("when %s, that is the sentence", (_, changes, level, headline, healthAlert, group) => {
  const found = modelHealth({ ...evidence, ...changes });
  expect(found).toMatchObject({ health: { level, headline }, healthAlert, group });
});

test("a broken minimum says since when, and what drifted beside it", () => {
  const alerts = [broken, ...drifted, alert(30, "prediction_drift", { column: "score" })];
  expect(modelHealth({ ...evidence, alerts }).health.detail).toBe(
    "Alert since Mon 15 Jun 12:00 UTC; 3 of 8 features and the predictions drifted.",
  );
});

test.each([
  ["a broken minimum", [broken], 0.683],
  ["a drift", drifted, null],
  ["nothing", [], null],
] as const)("the value that a sentence about %s names is told beside it", (_, alerts, measured) => {
  expect(modelHealth({ ...evidence, alerts }).measured).toBe(measured);
});

const entry = (name: string, changes: Partial<HealthEvidence> = {}) => {
  const { health, group } = modelHealth({ ...evidence, ...changes });
  return { name, health, group };
};

test.each([
  [[], "info", "No models yet"],
  [[entry("a")], "ok", "The model is well"],
  [[entry("a"), entry("b")], "ok", "All 2 models are well"],
  [[entry("a"), entry("b", { hasReference: false })], "ok", "1 of 2 models are well"],
  [[entry("a", { hasReference: false })], "undecided", "No model can be judged yet"],
  [[entry("a", { alerts: drifted }), entry("b")], "warning", "Nothing needs a person now; 1 model to watch"],
  [[entry("a", { alerts: [broken] }), entry("b")], "critical", "1 of 2 models needs a person now"],
] as const)("the fleet of %j is told in one sentence", (entries, level, headline) => {
  expect(fleetVerdict(entries)).toMatchObject({ level, headline });
});
