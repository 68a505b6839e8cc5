import { z } from "zod";
import { Instant, Interval, Marker, Scope, Task, Verdict } from "./common";

export const MetricName = z.enum([
  "rocAuc",
  "accuracy",
  "precision",
  "recall",
  "f1",
  "logLoss",
  "brierScore",
  "macroPrecision",
  "macroRecall",
  "macroF1",
  "mae",
  "rmse",
  "r2",
  "mape",
  "bias",
]);
export type MetricName = z.infer<typeof MetricName>;

/** The same metric of what the window is held against; `scope.against` names it. */
export const MetricAgainst = z.object({
  value: z.number().nullable(),
  interval: Interval.nullable().describe("95 %"),
  errorBound: z.number().describe("From scores that share a cell; 0 when exact"),
  reason: z.string().nullable().describe("Why there is no value"),
  difference: z
    .number()
    .nullable()
    .describe(
      "The window's value minus this one; null where either side has fewer labels than a verdict needs",
    ),
  differenceInterval: Interval.nullable().describe("95 %, the two sides taken as independent"),
});
export type MetricAgainst = z.infer<typeof MetricAgainst>;

export const MetricValue = z.object({
  metric: MetricName,
  label: z.string().describe("As people write it: ROC AUC"),
  value: z.number().nullable(),
  interval: Interval.nullable().describe("95 %"),
  against: MetricAgainst.nullable().describe("null where there is nothing to hold it against"),
  higherIsBetter: z.boolean(),
  errorBound: z.number().describe("From scores that share a cell; 0 when exact"),
  reason: z.string().nullable().describe("Why there is no value"),
});
export type MetricValue = z.infer<typeof MetricValue>;

export const PerformancePoint = z.object({
  at: Instant.describe("End of the trailing day"),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  labelled: z.int(),
  predictions: z.int(),
  below: z.boolean().describe("The whole interval is on the wrong side of the threshold"),
});
export type PerformancePoint = z.infer<typeof PerformancePoint>;

export const PerformanceAgainst = z.object({
  labelled: z.int(),
  predictions: z.int(),
  coverage: z.number().nullable(),
  reason: z.string().nullable().describe("Why nothing can be compared"),
  seriesHoursEarlier: z
    .int()
    .describe(
      "How long before the time of its point each of `series` was: the period before is as long as the range",
    ),
  series: z
    .array(PerformancePoint.omit({ below: true }))
    .describe(
      "One for each point of the answer's own, at its time; empty for the reference, which is one value",
    ),
});
export type PerformanceAgainst = z.infer<typeof PerformanceAgainst>;

/** GET /models/{name}/performance */
export const PerformanceAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  task: Task,
  metric: MetricValue.describe("The model's chosen one, over the window"),
  minimum: z.number().nullable().describe("A maximum where lower is better"),
  below: z.boolean(),
  alertSince: Instant.nullable(),
  labelled: z.int(),
  predictions: z.int(),
  coverage: z.number().nullable(),
  needed: z.int().describe("Labels a verdict needs"),
  metrics: z.array(MetricValue),
  against: PerformanceAgainst.nullable().describe("What the window is held against, over its own window"),
  confusionMatrix: z
    .object({ classes: z.array(z.string()), counts: z.array(z.array(z.int())) })
    .nullable()
    .describe("Rows labels, columns predictions"),
  perClass: z
    .array(
      z.object({
        class: z.string(),
        support: z.int(),
        precision: z.number().nullable(),
        recall: z.number().nullable(),
        f1: z.number().nullable(),
      }),
    )
    .nullable(),
  calibration: z
    .array(z.object({ bin: z.int(), count: z.int(), meanScore: z.number(), positiveShare: z.number() }))
    .nullable(),
  series: z.array(PerformancePoint),
  seriesWindowHours: z.int(),
  markers: z.array(Marker),
});
export type PerformanceAnswer = z.infer<typeof PerformanceAnswer>;
