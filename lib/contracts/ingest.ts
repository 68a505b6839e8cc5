import { z } from "zod";
import { Instant } from "./common";

/** A feature's value: a number, a word, true or false, or null for missing. */
export const FeatureValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export type FeatureValue = z.infer<typeof FeatureValue>;

/** One row of POST /models/{name}/predictions. */
export const PredictionRow = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("Yours; the same id is stored once. Made here when absent"),
  timestamp: z
    .union([Instant, z.number()])
    .optional()
    .describe("When it was predicted: ISO 8601 or epoch milliseconds; now when absent"),
  version: z.string().min(1).max(100),
  features: z.record(z.string(), FeatureValue),
  prediction: z
    .union([z.number(), z.string(), z.boolean()])
    .optional()
    .describe("Binary: probability of the positive class; multiclass: the class; regression: the value"),
  probabilities: z
    .union([z.array(z.number()), z.record(z.string(), z.number())])
    .optional()
    .describe("Of each class, in the model's order or by name"),
  attributions: z.record(z.string(), z.number()).optional().describe("Of each feature, as SHAP gives"),
});
export type PredictionRow = z.infer<typeof PredictionRow>;

/** One row of POST /models/{name}/labels. */
export const LabelRow = z.strictObject({
  id: z.string().min(1).max(200),
  label: z.union([z.number(), z.string(), z.boolean()]),
  timestamp: z.union([Instant, z.number()]).optional().describe("When it became known"),
});
export type LabelRow = z.infer<typeof LabelRow>;

/** One row of a reference set. */
export const ReferenceRow = z.object({
  timestamp: z.union([Instant, z.number()]).optional(),
  features: z.record(z.string(), FeatureValue),
  prediction: z.union([z.number(), z.string(), z.boolean()]).optional(),
  probabilities: z.union([z.array(z.number()), z.record(z.string(), z.number())]).optional(),
  attributions: z.record(z.string(), z.number()).optional(),
  label: z.union([z.number(), z.string(), z.boolean()]).nullable().optional(),
});
export type ReferenceRow = z.infer<typeof ReferenceRow>;

export const RejectionCode = z.enum([
  "invalid",
  "conflict",
  "future",
  "before_retention",
  "unknown_class",
  "missing_prediction",
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

export const RejectedRow = z.object({
  index: z.int(),
  id: z.string().nullable(),
  code: RejectionCode,
  field: z.string(),
  reason: z.string(),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

export const PredictionsAccepted = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  rejected: z.array(RejectedRow),
  ids: z.array(z.string()).optional().describe("Of rows that brought none, in order"),
});
export type PredictionsAccepted = z.infer<typeof PredictionsAccepted>;

export const LabelsAccepted = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  corrected: z.int(),
  waiting: z.int().describe("Accepted labels whose prediction has not come yet"),
  rejected: z.array(RejectedRow),
});
export type LabelsAccepted = z.infer<typeof LabelsAccepted>;

export const ReferenceAccepted = z.object({
  rows: z.int(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["numeric", "categorical"]),
      role: z.enum(["feature", "prediction", "confidence"]),
      missing: z.int(),
      inferred: z.boolean(),
    }),
  ),
  spanDays: z.int(),
  hasTimestamps: z.boolean(),
  labelled: z.int(),
  status: z
    .enum(["building", "active"])
    .describe("building while earlier predictions are counted against it"),
  unchanged: z.boolean().describe("The same rows were in use already: nothing was stored"),
  limits: z.array(z.string()).describe("What the policy cannot do with this reference, in words"),
  rejected: z.array(RejectedRow).describe("At most 100"),
  rejectedRows: z.int(),
});
export type ReferenceAccepted = z.infer<typeof ReferenceAccepted>;

/** GET /models/{name}/versions/{version}/reference: one set, in use or being counted. */
export const ReferenceState = z.object({
  status: z.enum(["building", "active"]),
  rows: z.int(),
  spanDays: z.int(),
  hasTimestamps: z.boolean(),
  createdAt: Instant,
  rebuild: z
    .object({ done: z.int(), rows: z.int() })
    .nullable()
    .describe("Earlier predictions counted against it, while it is building"),
});
export type ReferenceState = z.infer<typeof ReferenceState>;

export const ReferenceStatus = z.object({
  active: ReferenceState.nullable().describe("What windows are held against"),
  building: ReferenceState.nullable().describe(
    "Its successor, while earlier predictions are counted against it",
  ),
});
export type ReferenceStatus = z.infer<typeof ReferenceStatus>;
