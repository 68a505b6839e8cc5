import { z } from "zod";
import { Instant, Marker, Moments, Scope, Verdict } from "./common";
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

/** GET /models/{name}/confidence */
export const ConfidenceAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  available: z.boolean().describe("false for regression: no confidence is logged"),
  drift: ColumnDrift.nullable(),
  reference: Moments.nullable(),
  current: Moments.nullable(),
  series: z.array(ConfidencePoint),
  firing: z.array(z.object({ from: Instant, to: Instant })),
  markers: z.array(Marker),
});
export type ConfidenceAnswer = z.infer<typeof ConfidenceAnswer>;
