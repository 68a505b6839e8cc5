import { z } from "zod";
import { Instant, Marker, Scope, Verdict } from "./common";

export const AlertRule = z.enum([
  "drift",
  "dataset_drift",
  "prediction_drift",
  "confidence_drift",
  "prediction_shift",
  "performance",
  "data_quality",
  "silence",
]);
export type AlertRule = z.infer<typeof AlertRule>;

export const Severity = z.enum(["warning", "critical"]);
export type Severity = z.infer<typeof Severity>;

export const Alert = z.object({
  id: z.int(),
  model: z.string(),
  version: z.string(),
  rule: AlertRule,
  column: z.string().nullable(),
  severity: Severity,
  firing: z.boolean(),
  openedAt: Instant,
  lastAt: Instant,
  closedAt: Instant.nullable(),
  value: z.number().nullable(),
  threshold: z.number().nullable(),
  headline: z.string(),
  detail: z.string(),
});
export type Alert = z.infer<typeof Alert>;

/** One row of the timeline: a rule and the times at which it fired. */
export const AlertLane = z.object({
  label: z.string(),
  rule: AlertRule,
  column: z.string().nullable(),
  severity: Severity.nullable().describe("null when clear now"),
  spans: z.array(
    z.object({
      alert: z.int(),
      from: Instant,
      to: Instant,
      open: z.boolean(),
      began: z.boolean().describe("Began inside the range"),
      severity: Severity,
    }),
  ),
});
export type AlertLane = z.infer<typeof AlertLane>;

/** GET /models/{name}/alerts */
export const AlertsAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  firing: z.int(),
  critical: z.int(),
  began: z.int().describe("Opened inside the range"),
  rules: z.int().describe("Rules that are checked"),
  lanes: z.array(AlertLane),
  alerts: z.array(Alert).describe("Firing first, then the newest"),
  markers: z.array(Marker),
});
export type AlertsAnswer = z.infer<typeof AlertsAnswer>;

export const AlertListQuery = z.object({
  model: z.string().optional().describe("A model's name"),
  rule: AlertRule.optional(),
  severity: Severity.optional(),
  firing: z.enum(["true", "false"]).optional(),
  format: z.enum(["json", "csv"]).optional(),
});
export type AlertListQuery = z.infer<typeof AlertListQuery>;

/** GET /alerts: of every model. */
export const AlertListAnswer = z.object({ firing: z.int(), critical: z.int(), alerts: z.array(Alert) });
export type AlertListAnswer = z.infer<typeof AlertListAnswer>;
