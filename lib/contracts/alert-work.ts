import { z } from "zod";
import { Instant } from "./common";

export const WorkState = z.enum(["open", "acknowledged", "snoozed", "resolved"]);
export type WorkState = z.infer<typeof WorkState>;

/** Why an alert fired, as a person judges it: what the share of false alarms is counted from. */
export const AlertCause = z.enum(["real_drift", "data_bug", "seasonal", "false_alarm", "other"]);
export type AlertCause = z.infer<typeof AlertCause>;

export const Assignee = z.object({ id: z.string(), name: z.string() });
export type Assignee = z.infer<typeof Assignee>;

export const AlertWork = z.object({
  state: WorkState,
  assignee: Assignee.nullable(),
  acknowledgedAt: Instant.nullable(),
  snoozedUntil: Instant.nullable(),
  resolvedAt: Instant.nullable(),
  cause: AlertCause.nullable().describe(
    "null while open, and where it cleared by itself and nobody has said why",
  ),
  reopened: z.int().describe("How often it has fired again within a day of having cleared"),
});
export type AlertWork = z.infer<typeof AlertWork>;

const note = z.string().trim().max(2000);
const on = { alerts: z.array(z.int().min(1).max(2_147_483_647)).min(1).max(500).describe("Ids") };

/** POST /alerts/actions: what somebody does about one alert, or about several at once. */
export const AlertAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("acknowledge"), ...on, note: note.optional() }),
  z.strictObject({ action: z.literal("unacknowledge"), ...on, note: note.optional() }),
  z.strictObject({
    action: z.literal("assign"),
    ...on,
    person: z.string().min(1).nullable().describe("A person's id, `me`, or null for nobody"),
    note: note.optional(),
  }),
  z.strictObject({
    action: z.literal("snooze"),
    ...on,
    minutes: z
      .int()
      .min(5)
      .max(60 * 24 * 30)
      .describe("It wakes earlier when it becomes worse"),
    note: note.optional(),
  }),
  z.strictObject({ action: z.literal("wake"), ...on, note: note.optional() }),
  z.strictObject({ action: z.literal("resolve"), ...on, cause: AlertCause, note: note.optional() }),
  z.strictObject({ action: z.literal("reopen"), ...on, note: note.optional() }),
  z.strictObject({ action: z.literal("comment"), ...on, note: note.min(1) }),
]);
export type AlertAction = z.infer<typeof AlertAction>;

export const AlertActionAnswer = z.object({
  changed: z.array(z.int()),
  refused: z.array(z.object({ alert: z.int(), reason: z.string() })),
});
export type AlertActionAnswer = z.infer<typeof AlertActionAnswer>;

export const AlertEventKind = z.enum([
  "fired",
  "refired",
  "cleared",
  "worse",
  "late",
  "acknowledge",
  "unacknowledge",
  "assign",
  "snooze",
  "wake",
  "slept",
  "resolve",
  "reopen",
  "comment",
]);
export type AlertEventKind = z.infer<typeof AlertEventKind>;

export const AlertEvent = z.object({
  at: Instant,
  kind: AlertEventKind,
  actor: z.string().nullable().describe("null for what the rule itself did"),
  note: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AlertEvent = z.infer<typeof AlertEvent>;
