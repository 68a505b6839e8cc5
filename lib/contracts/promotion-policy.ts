import { z } from "zod";
import { Instant } from "./common";
import { MetricName } from "./performance";
import { isTimeZone } from "./time-zone";

const gate = <Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) =>
  z.strictObject({
    kind: z.literal(kind),
    dryRun: z.boolean().default(false).describe("Shown, but it does not block."),
    ...fields,
  });

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 16:00");
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const TimeZone = z
  .string()
  .max(100)
  .refine(isTimeZone, "is no IANA time zone, such as Europe/Berlin")
  .default("UTC");

/** A time in which nothing is applied: once, or every week. */
export const FreezeWindow = z.union([
  z
    .strictObject({ from: Instant, to: Instant, reason: z.string().max(200).default("") })
    .refine(({ from, to }) => new Date(from) < new Date(to), "must end after it begins"),
  z
    .strictObject({
      weekly: z.tuple([z.enum(weekdays), Hour, z.enum(weekdays), Hour]),
      timeZone: TimeZone,
      reason: z.string().max(200).default(""),
    })
    .refine(
      ({ weekly: [day, hour, toDay, toHour] }) => day !== toDay || hour !== toHour,
      "must not end as it begins",
    ),
]);
export type FreezeWindow = z.infer<typeof FreezeWindow>;

export const GateRule = z.discriminatedUnion("kind", [
  gate("metric_floor", {
    source: z.enum(["run", "live"]).default("run").describe("What the run logged, or labelled predictions."),
    metric: z.string().min(1).max(250),
    minimum: z.number(),
    rows: z.int().min(1).default(200).describe("Labelled rows that it takes, for a live metric."),
  }),
  gate("not_worse", {
    metric: MetricName.optional().describe("The model's own performance metric when absent."),
    margin: z.number().min(0).default(0.01),
    rows: z.int().min(1).default(200).describe("Rows that both predicted and that have a label."),
  }),
  gate("no_drift", {}),
  gate("no_critical_alert", {}),
  gate("shadow", {
    hours: z.int().min(1).max(8760).default(72),
    predictions: z.int().min(1).default(1000),
  }),
  gate("schema", {}),
  gate("artifact", {}),
  gate("description", { tags: z.array(z.string().max(250)).max(20).default([]) }),
  gate("webhook", { url: z.url({ protocol: /^https?$/ }).max(2000) }),
  gate("freeze", { windows: z.array(FreezeWindow).min(1).max(100) }),
  gate("manual", { question: z.string().min(1).max(500) }),
]);
export type GateRule = z.infer<typeof GateRule>;
export type GateKind = GateRule["kind"];

/** How a version gets into an environment. */
export const PromotionPolicy = z.object({
  approvals: z.int().min(0).max(5).describe("People other than the requester who must approve."),
  gates: z.array(GateRule).max(30),
  freshHours: z
    .int()
    .min(1)
    .max(720)
    .describe("Gates that were checked longer ago are checked again when applied."),
  expiresDays: z.int().min(1).max(90),
  former: z.enum(["archive", "standby", "leave"]).describe("What becomes of the champion that is replaced."),
  bakeHours: z.int().min(0).max(720).describe("How long it is watched after it was applied."),
  bakeMonitors: z.array(z.enum(["critical_alert", "performance", "silence"])),
  onBreach: z.enum(["page", "roll_back"]),
  rollbackDepth: z.int().min(0).max(20).describe("How many of the last champions one step puts back."),
});
export type PromotionPolicy = z.infer<typeof PromotionPolicy>;

export const PolicyPatch = PromotionPolicy.partial().strict();
export type PolicyPatch = z.infer<typeof PolicyPatch>;
