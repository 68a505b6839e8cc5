import { z } from "zod";

/** Names appear in URLs: letters, digits, dot, dash and underscore, at most 100. */
export const Name = z
  .string()
  .min(1)
  .max(100)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    "must start with a letter or digit and hold only letters, digits, . _ -",
  );

export const Task = z.enum(["binary", "multiclass", "regression"]);
export type Task = z.infer<typeof Task>;

export const ColumnKind = z.enum(["numeric", "categorical"]);
export type ColumnKind = z.infer<typeof ColumnKind>;

export const ColumnRole = z.enum(["feature", "prediction", "confidence"]);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const PolicyName = z.enum(["budget", "seed"]);
export type PolicyName = z.infer<typeof PolicyName>;

export const RangePreset = z.enum(["1h", "6h", "24h", "7d", "30d"]);
export type RangePreset = z.infer<typeof RangePreset>;

export const Instant = z.iso.datetime({ offset: true });

/** undecided: too few rows, no reference; info: stated, nothing to do. */
export const Level = z.enum(["ok", "info", "undecided", "warning", "critical"]);
export type Level = z.infer<typeof Level>;

/** The sentence a person reads first. */
export const Verdict = z.object({ level: Level, headline: z.string(), detail: z.string() });
export type Verdict = z.infer<typeof Verdict>;

/** Whole hour buckets [from, to); `live` when `to` is the hour under way. */
export const Span = z.object({ from: Instant, to: Instant, hours: z.int() });
export type Span = z.infer<typeof Span>;

export const EvaluationWindow = z.enum(["24h", "7d"]);
export type EvaluationWindow = z.infer<typeof EvaluationWindow>;

/** Query of every monitoring route. */
export const MonitorQuery = z.object({
  range: RangePreset.optional().describe("Length of the time axes, ending now or at `to`"),
  from: Instant.optional().describe("Start of the time axes; overrides `range`"),
  to: Instant.optional().describe("End of the range and of the window: pins the answer to a past hour"),
  window: EvaluationWindow.optional().describe("The evaluation window that ends where the range ends"),
  version: z.string().optional().describe("A version's name; the serving version when absent"),
  against: z
    .string()
    .regex(/^(reference|previous|version:.+)$/, "must be reference, previous or version:NAME")
    .optional()
    .describe(
      "What the window is held against: the version's reference, the window of the same length just before, or another version in the same window",
    ),
  segment: z
    .string()
    .regex(/^[^:]+:.+$/, "must be COLUMN:VALUE")
    .optional()
    .describe("One slice, as COLUMN:VALUE"),
  format: z.enum(["json", "csv"]).optional(),
});
export type MonitorQuery = z.infer<typeof MonitorQuery>;

export const Against = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reference"), label: z.string(), rows: z.int(), createdAt: Instant }),
  z.object({ kind: z.literal("previous"), label: z.string(), rows: z.number(), span: Span }),
  z.object({ kind: z.literal("version"), label: z.string(), version: z.string(), rows: z.number() }),
  z.object({ kind: z.literal("none"), label: z.string(), reason: z.string() }),
]);
export type Against = z.infer<typeof Against>;

/** What an answer is about: repeated in every one, so that a saved answer explains itself. */
export const Scope = z.object({
  model: z.string(),
  version: z.string(),
  segment: z.string().nullable(),
  range: Span,
  window: Span.extend({ name: EvaluationWindow }),
  live: z.boolean(),
  against: Against,
  rows: z.int().describe("Predictions in the window"),
  lastPredictionAt: Instant.nullable(),
  evaluatedAt: Instant.nullable(),
  rebuilding: z
    .object({ done: z.int(), rows: z.int() })
    .nullable()
    .describe("A new reference is being counted"),
});
export type Scope = z.infer<typeof Scope>;

/** A vertical line in every time chart. */
export const Marker = z.object({
  at: Instant,
  version: z.string(),
  label: z.string(),
  kind: z.enum(["serving", "first_logged"]),
});
export type Marker = z.infer<typeof Marker>;

export const Interval = z.object({ lower: z.number(), upper: z.number() });
export type Interval = z.infer<typeof Interval>;

/** Steps of a histogram in shares of 1: `edges` has one more value than `reference` and `current`. */
export const Histogram = z.object({
  edges: z.array(z.number()),
  reference: z
    .array(z.number())
    .nullable()
    .describe("Expected shares where the policy expects by hour of week"),
  current: z.array(z.number()),
  below: z.object({ reference: z.number(), current: z.number() }),
  above: z.object({ reference: z.number(), current: z.number() }),
});
export type Histogram = z.infer<typeof Histogram>;

export const Moments = z.object({
  rows: z.int(),
  missing: z.int(),
  missingShare: z.number(),
  mean: z.number().nullable(),
  standardDeviation: z.number().nullable(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  p10: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  p95: z.number().nullable(),
});
export type Moments = z.infer<typeof Moments>;
