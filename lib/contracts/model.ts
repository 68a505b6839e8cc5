import { z } from "zod";
import { ColumnKind, ColumnRole, Instant, Name, PolicyName, Task, Verdict } from "./common";
import { MetricName } from "./performance";

export const ColumnDefinition = z.strictObject({
  name: z.string().min(1).max(200),
  kind: ColumnKind,
  unit: z.string().max(40).optional(),
  description: z.string().max(500).optional(),
});
export type ColumnDefinition = z.infer<typeof ColumnDefinition>;

export const SegmentDefinition = z.strictObject({
  column: z.string().min(1),
  edges: z
    .array(z.number())
    .min(1)
    .max(49)
    .optional()
    .describe("Bands of a numeric column: [6, 12] makes under 6, 6 to 12, 12 and over"),
});
export type SegmentDefinition = z.infer<typeof SegmentDefinition>;

export const PerformanceRule = z.strictObject({
  metric: MetricName,
  minimum: z.number().nullable().optional().describe("A maximum for metrics where lower is better"),
});

export const Demonstration = z.record(z.string(), z.unknown()).and(z.object({ text: z.string() }));
export type Demonstration = z.infer<typeof Demonstration>;

/** POST /models. Without columns they are inferred from the first reference set. */
export const CreateModel = z.strictObject({
  name: Name,
  task: Task,
  description: z.string().max(500).optional(),
  timeZone: z.string().optional().describe("IANA name; hours of the week are counted in it"),
  positiveClass: z.string().optional(),
  negativeClass: z.string().optional(),
  classes: z
    .array(z.string())
    .max(200)
    .optional()
    .describe("Multiclass: the classes, in the order of probabilities"),
  decisionThreshold: z.number().min(0).max(1).optional(),
  columns: z.array(ColumnDefinition).max(1000).optional(),
  segments: z.array(SegmentDefinition).max(3).optional(),
  policy: PolicyName.optional(),
  falseAlarmBudget: z
    .number()
    .positive()
    .max(10000)
    .optional()
    .describe("False drift alarms a year, at most"),
  plainLevel: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe("The level of the plain test, which decides under policy `seed`; 0.05 when absent"),
  performance: PerformanceRule.optional(),
  demonstration: Demonstration.optional(),
});
export type CreateModel = z.infer<typeof CreateModel>;

/** PATCH /models/{name} */
export const PatchModel = CreateModel.omit({ name: true, task: true, demonstration: true })
  .partial()
  .extend({ servingVersion: z.string().optional(), demonstration: Demonstration.nullable().optional() });
export type PatchModel = z.infer<typeof PatchModel>;

export const DeleteModel = z.strictObject({ name: z.string().describe("The model's name, typed again") });

export const VersionSummary = z.object({
  name: z.string(),
  description: z.string(),
  serving: z.boolean(),
  createdAt: Instant,
  firstLoggedAt: Instant.nullable(),
  reference: z
    .object({
      status: z.enum(["building", "active"]),
      rows: z.int(),
      spanDays: z.int(),
      hasTimestamps: z.boolean(),
      createdAt: Instant,
      progress: z.number(),
    })
    .nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const ModelColumn = z.object({
  name: z.string(),
  kind: ColumnKind,
  role: ColumnRole,
  unit: z.string(),
  description: z.string(),
});
export type ModelColumn = z.infer<typeof ModelColumn>;

/** GET /models/{name} */
export const ModelDetail = z.object({
  name: z.string(),
  task: Task,
  description: z.string(),
  timeZone: z.string(),
  positiveClass: z.string().nullable(),
  negativeClass: z.string().nullable(),
  classes: z.array(z.string()),
  decisionThreshold: z.number(),
  policy: PolicyName,
  falseAlarmBudget: z.number(),
  plainLevel: z.number(),
  effectFloor: z.number(),
  evaluationIntervalHours: z.int(),
  performance: z.object({
    metric: MetricName,
    label: z.string(),
    minimum: z.number().nullable(),
    higherIsBetter: z.boolean(),
  }),
  columns: z.array(ModelColumn),
  segments: z.array(
    z.object({ column: z.string(), edges: z.array(z.number()).nullable(), values: z.array(z.string()) }),
  ),
  versions: z.array(VersionSummary),
  servingVersion: z.string().nullable(),
  createdAt: Instant,
  lastPredictionAt: Instant.nullable(),
  evaluatedAt: Instant.nullable(),
  openAlerts: z.object({ critical: z.int(), warning: z.int() }),
  health: Verdict,
  healthAlert: z.int().nullable().describe("The alert that the health sentence is about"),
  demonstration: Demonstration.nullable(),
});
export type ModelDetail = z.infer<typeof ModelDetail>;

/** GET /models: one row of the fleet. */
export const FleetEntry = z.object({
  name: z.string(),
  task: Task,
  description: z.string(),
  servingVersion: z.string().nullable(),
  group: z.enum(["needs", "watch", "well", "waiting"]),
  health: Verdict,
  drifted: z.int().nullable(),
  tested: z.int(),
  blind: z.int().describe("Features of which no change up to half of their range could alarm now"),
  features: z.int(),
  performance: z.object({
    label: z.string(),
    value: z.number().nullable(),
    minimum: z.number().nullable(),
    higherIsBetter: z.boolean(),
    below: z.boolean(),
    note: z.string(),
    series: z.array(z.number().nullable()).describe("Seven days, oldest first, at most 56 points"),
  }),
  predictions24h: z.int(),
  lastPredictionAt: Instant.nullable(),
  traffic: z.array(z.int()).describe("By hour, 72 hours, oldest first"),
  openAlerts: z.object({ critical: z.int(), warning: z.int() }),
  demonstration: z.boolean(),
});
export type FleetEntry = z.infer<typeof FleetEntry>;

export const Change = z.object({
  at: Instant,
  level: z.enum(["ok", "info", "warning", "critical"]),
  model: z.string(),
  headline: z.string().describe("Reads on after the model's name"),
  detail: z.string(),
  alert: z.int().nullable(),
});
export type Change = z.infer<typeof Change>;

export const FleetAnswer = z.object({
  verdict: Verdict,
  models: z.array(FleetEntry),
  changes: z.array(Change).describe("Newest first, at most 50"),
  predictions24h: z.int(),
  rejected24h: z.int(),
  evaluatedAt: Instant.nullable(),
});
export type FleetAnswer = z.infer<typeof FleetAnswer>;

/** GET /models/{name}/rejections */
export const RejectionsAnswer = z.object({
  rows: z.int(),
  rejections: z.array(
    z.object({
      at: Instant,
      kind: z.enum(["prediction", "label"]),
      code: z.string(),
      field: z.string(),
      reason: z.string(),
      rows: z.int(),
      example: z.string(),
    }),
  ),
});
export type RejectionsAnswer = z.infer<typeof RejectionsAnswer>;
