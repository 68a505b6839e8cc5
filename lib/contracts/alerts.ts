import { z } from "zod";
import { AlertEvent, AlertWork, WorkState } from "./alert-work";
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
  "surge",
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
  state: WorkState.optional().describe("What people have done about it"),
  assignee: z.literal("me").optional().describe("Only what is assigned to whoever asks"),
  format: z.enum(["json", "csv"]).optional(),
});
export type AlertListQuery = z.infer<typeof AlertListQuery>;

/** An alert as people know it: the last time that it fired, under the id of the first, with what was done about it. */
export const ListedAlert = Alert.extend({ work: AlertWork });
export type ListedAlert = z.infer<typeof ListedAlert>;

/** GET /alerts: of every model. */
export const AlertListAnswer = z.object({
  firing: z.int(),
  critical: z.int(),
  counts: z.object({
    open: z.int().describe("Nobody has taken up, with those that somebody has"),
    mine: z.int().describe("Open, and assigned to whoever asks"),
    snoozed: z.int(),
    resolved: z.int().describe("In the last seven days"),
  }),
  alerts: z.array(ListedAlert),
});
export type AlertListAnswer = z.infer<typeof AlertListAnswer>;

export const AlertPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const AlertChange = z.object({
  at: Instant,
  kind: z.enum(["serving", "configuration", "alert"]),
  headline: z.string(),
  detail: z.string(),
  alert: z.int().nullable(),
});
export type AlertChange = z.infer<typeof AlertChange>;

/** GET /alerts/{id} */
export const AlertAnswer = z.object({
  alert: ListedAlert,
  times: z
    .array(z.object({ from: Instant, to: Instant.nullable() }))
    .describe("When it fired, the newest first"),
  earlier: z
    .array(z.object({ alert: z.int(), from: Instant, to: Instant.nullable(), cause: z.string().nullable() }))
    .describe("Alerts of the same rule and column before it, the newest first"),
  together: z.array(ListedAlert).describe("Others of the version that opened within a day of it"),
  series: z
    .array(
      z.object({
        at: Instant,
        value: z.number().nullable(),
        threshold: z.number().nullable(),
        firing: z.boolean(),
      }),
    )
    .describe("The rule's value at each evaluation of the 30 days before now, or before it cleared"),
  changes: z.array(AlertChange).describe("What changed in the week before it opened, the newest first"),
  traffic: z
    .object({ rows: z.int(), weekBefore: z.int() })
    .nullable()
    .describe("Predictions of the 24 h before it opened, and of the same hours a week before"),
  runbook: z.array(z.object({ step: z.string(), why: z.string() })),
  events: z.array(AlertEvent).describe("Who did what, and what the rule did, the oldest first"),
});
export type AlertAnswer = z.infer<typeof AlertAnswer>;
