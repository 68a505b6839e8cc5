import { z } from "zod";
import { Instant, Marker, Moments, Scope, Task, Verdict } from "./common";
import { ColumnDrift } from "./drift";

export const ConfidencePoint = z.object({
  at: Instant.describe("End of the trailing day"),
  rows: z.int(),
  p10: z.number().nullable(),
  p25: z.number().nullable(),
  median: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
});
export type ConfidencePoint = z.infer<typeof ConfidencePoint>;

export const ConfidenceAgainst = z.object({
  reason: z.string().nullable().describe("Why nothing can be compared"),
  seriesHoursEarlier: z
    .int()
    .describe(
      "How long before the time of its point each of `series` was: the period before is as long as the range",
    ),
  series: z
    .array(ConfidencePoint)
    .describe(
      "One for each point of the answer's own, at its time; empty for the reference, which is one value",
    ),
});
export type ConfidenceAgainst = z.infer<typeof ConfidenceAgainst>;

/** GET /models/{name}/confidence */
export const ConfidenceAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  task: Task,
  available: z.boolean().describe("false for regression: no confidence is logged"),
  drift: ColumnDrift.nullable(),
  reference: Moments.nullable().describe("Of what the window is held against, over its own window"),
  current: Moments.nullable(),
  series: z.array(ConfidencePoint),
  against: ConfidenceAgainst.nullable().describe("null where there is nothing to hold it against"),
  firing: z.array(z.object({ from: Instant, to: Instant })),
  markers: z.array(Marker),
});
export type ConfidenceAnswer = z.infer<typeof ConfidenceAnswer>;
