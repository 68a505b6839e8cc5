import { z } from "zod";
import {
  ColumnKind,
  ColumnRole,
  EvaluationWindow,
  Interval,
  Level,
  PolicyName,
  Scope,
  Verdict,
} from "./common";

/** The plain test of the window against the whole reference. */
export const PlainTest = z.discriminatedUnion("status", [
  z.object({ status: z.literal("insufficient_data"), reason: z.string(), n: z.number(), needed: z.number() }),
  z.object({
    status: z.literal("tested"),
    test: z.enum(["kolmogorov_smirnov", "chi_square"]),
    method: z
      .enum(["exact", "asymptotic", "homogeneity"])
      .describe("How p follows from the statistic; the statistic itself is within `errorBound`"),
    referenceSize: z.number(),
    currentSize: z.number(),
    statistic: z.number(),
    degreesOfFreedom: z
      .number()
      .nullable()
      .describe("null where more categories came than are kept by name: their number is unknown"),
    p: z.number().describe("The most it can be where the degrees of freedom are unknown"),
    pRange: Interval.nullable().describe("Where p lies when the counters do not tell it exactly"),
    errorBound: z.number().describe("Largest error of D from quantile anchors; 0 when exact"),
    level: z.number().describe("The model's `plainLevel`"),
    drift: z.boolean().describe("p below the level, whatever the window and however often it is asked"),
  }),
]);
export type PlainTest = z.infer<typeof PlainTest>;

/** The model's own policy on one window. */
export const PolicyDecision = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("insufficient_data"),
    window: EvaluationWindow,
    reason: z.string(),
    n: z.number(),
    needed: z.number(),
  }),
  z.object({
    status: z.literal("decided"),
    window: EvaluationWindow,
    policy: PolicyName,
    n: z.number().describe("Rows in the hours of week that the reference knows"),
    effectiveSize: z.number().describe("n_e"),
    effectiveReference: z.number().describe("m'"),
    tau: z.number().describe("The reference's own day-to-day variation"),
    alpha: z.number(),
    floor: z.number(),
    effect: z.number().describe("D for numbers, V-degree for categories"),
    p: z.number().describe("The smaller of the tests' p-values, each times the tests made"),
    statistic: z.number(),
    degreesOfFreedom: z.number().nullable(),
    pPooled: z.number().nullable(),
    pCategory: z.number().nullable(),
    category: z.string().nullable().describe("The category that decides by itself"),
    smallestAlarming: z
      .number()
      .nullable()
      .describe("Smallest effect that could alarm now; null when none could"),
    drift: z.boolean(),
    reason: z.string(),
  }),
]);
export type PolicyDecision = z.infer<typeof PolicyDecision>;

export const Effects = z.object({
  d: z.number().nullable(),
  populationStability: z.number().nullable(),
  jensenShannon: z.number().nullable(),
  wasserstein: z.number().nullable().describe("Over the reference standard deviation"),
  wassersteinErrorBound: z.number().nullable(),
  cramersV: z.number().nullable(),
  totalVariation: z.number().nullable(),
});
export type Effects = z.infer<typeof Effects>;

export const MissingDecision = z.object({
  window: z.enum(["1h", "24h"]),
  referenceShare: z.number().nullable(),
  currentShare: z.number().nullable(),
  rows: z.number(),
  p: z.number().nullable(),
  alpha: z.number(),
  drift: z.boolean(),
});
export type MissingDecision = z.infer<typeof MissingDecision>;

export const ColumnDrift = z.object({
  column: z.string(),
  role: ColumnRole,
  kind: ColumnKind,
  unit: z.string(),
  level: Level,
  /** drifted, stable, too few rows, blind: the word beside the bar. */
  word: z.string(),
  symbol: z.enum(["D", "V"]).describe("What the bar shows"),
  effect: z
    .number()
    .nullable()
    .describe("Of the policy's window where one is decided, else of the plain test"),
  drift: z.boolean(),
  driftingSince: z.iso.datetime({ offset: true }).nullable(),
  plain: PlainTest,
  decisions: z.array(PolicyDecision).describe("The chosen window first"),
  missing: z.array(MissingDecision),
  effects: Effects,
  verdict: Verdict,
});
export type ColumnDrift = z.infer<typeof ColumnDrift>;

/** GET /models/{name}/drift: features sorted by effect, largest first. */
export const DriftAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  policy: PolicyName,
  budgetPerYear: z.number(),
  alpha: z.number().nullable().describe("Of one numeric test"),
  floor: z.number(),
  drifted: z.int(),
  tested: z.int(),
  share: z.number().nullable(),
  datasetThreshold: z.number(),
  columns: z.array(ColumnDrift),
});
export type DriftAnswer = z.infer<typeof DriftAnswer>;
