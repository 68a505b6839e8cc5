import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import type { PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import { columnOf, hoursBefore, momentsOf, scopeOf } from "./answers";

/** Answers that are drawn over time, for tests that change what they are about. */
export const pointOf = (hours: number, value: number | null, below = false): PerformancePoint => ({
  at: hoursBefore(hours),
  value,
  lower: value === null ? null : value - 0.01,
  upper: value === null ? null : value + 0.01,
  labelled: value === null ? 0 : 700,
  predictions: 700,
  below,
});

const heldReference: PerformanceAnswer["against"] = {
  labelled: 10_000,
  predictions: 10_000,
  coverage: 1,
  reason: null,
  seriesHoursEarlier: 0,
  series: [],
};

export const performanceOf = (changes: Partial<PerformanceAnswer> = {}): PerformanceAnswer => ({
  scope: scopeOf(),
  verdict: { level: "critical", headline: "AUC is below its minimum", detail: "" },
  task: "binary",
  metric: {
    metric: "rocAuc",
    label: "ROC AUC",
    value: 0.683,
    interval: { lower: 0.674, upper: 0.692 },
    against: {
      value: 0.738,
      interval: { lower: 0.72, upper: 0.756 },
      errorBound: 0,
      reason: null,
      difference: -0.055,
      differenceInterval: { lower: -0.075, upper: -0.035 },
    },
    higherIsBetter: true,
    errorBound: 0,
    reason: null,
  },
  minimum: 0.7,
  below: true,
  alertSince: null,
  labelled: 14_757,
  predictions: 17_139,
  coverage: 0.861,
  needed: 100,
  metrics: [],
  against: heldReference,
  confusionMatrix: null,
  perClass: null,
  calibration: null,
  series: [
    pointOf(5, 0.72),
    pointOf(4, 0.71),
    pointOf(3, null),
    pointOf(2, 0.69),
    pointOf(1, 0.68, true),
    pointOf(0, 0.683, true),
  ],
  seriesWindowHours: 24,
  markers: [],
  ...changes,
});

export const confidenceOf = (changes: Partial<ConfidenceAnswer> = {}): ConfidenceAnswer => ({
  scope: scopeOf(),
  verdict: { level: "warning", headline: "Confidence fell", detail: "" },
  task: "binary",
  available: true,
  drift: columnOf({ column: "confidence", role: "confidence" }),
  reference: momentsOf({ median: 0.7 }),
  current: momentsOf({ median: 0.6 }),
  series: [100, 1, 0].map((hours) => ({
    at: hoursBefore(hours),
    rows: 100,
    p10: 0.2,
    p25: 0.4,
    median: 0.6,
    p75: 0.8,
    p90: 0.9,
  })),
  against: { reason: null, seriesHoursEarlier: 0, series: [] },
  firing: [{ from: hoursBefore(40), to: hoursBefore(0) }],
  markers: [],
  ...changes,
});
