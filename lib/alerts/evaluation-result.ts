import { z } from "zod";
import { ColumnKind, ColumnRole, Interval } from "@/lib/contracts/common";
import { MissingDecision, PolicyDecision } from "@/lib/contracts/drift";
import { MetricName } from "@/lib/contracts/performance";

/** Decisions of one column: the window of a day, then that of a week. */
export const ColumnResult = z.object({
  role: ColumnRole,
  kind: ColumnKind,
  decisions: z.array(PolicyDecision),
  missing: z.array(MissingDecision),
});
export type ColumnResult = z.infer<typeof ColumnResult>;

export const PerformanceResult = z.object({
  metric: MetricName,
  label: z.string(),
  higherIsBetter: z.boolean(),
  value: z.number().nullable(),
  interval: Interval.nullable(),
  labelled: z.int(),
  needed: z.int(),
  threshold: z.number().nullable(),
  below: z.boolean(),
});
export type PerformanceResult = z.infer<typeof PerformanceResult>;

export const SilenceResult = z.object({
  hours: z.int().describe("Whole hours without a prediction before the evaluation"),
  expected: z.number().describe("Fewest rows that the same hours had in the weeks before"),
  since: z.iso.datetime({ offset: true }).nullable(),
});
export type SilenceResult = z.infer<typeof SilenceResult>;

export const SurgeResult = z.object({
  rows: z.int().describe("Predictions of the last day"),
  usual: z.int().describe("Most that the same hours had in up to four earlier weeks"),
});
export type SurgeResult = z.infer<typeof SurgeResult>;

export const ShiftResult = z.object({ recent: z.number(), before: z.number(), limit: z.number() });
export type ShiftResult = z.infer<typeof ShiftResult>;

/** What one evaluation found: stored as it is, so that pages and alerts tell the same. */
export const EvaluationResult = z.object({
  columns: z.record(z.string(), ColumnResult),
  dataset: z.object({
    drifted: z.int(),
    tested: z.int(),
    blind: z.int(),
    share: z.number().nullable(),
    threshold: z.number(),
  }),
  performance: PerformanceResult.nullable(),
  silence: SilenceResult.nullable().describe("null while there is no week to compare with"),
  surge: SurgeResult.nullish().describe("null while there is no week to compare with"),
  shift: ShiftResult.nullable().describe("Policy seed only"),
});
export type EvaluationResult = z.infer<typeof EvaluationResult>;
