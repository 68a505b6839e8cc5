import { z } from "zod";
import { Histogram, Instant, Marker, Moments, Scope, Task, Verdict } from "./common";
import { ColumnDrift } from "./drift";

/** GET /models/{name}/predictions: the distribution in the window and its course over the range. */
export const PredictionsAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  task: Task,
  column: z.string(),
  unit: z.string(),
  drift: ColumnDrift.nullable(),
  /** Numeric predictions (score, value). */
  histogram: Histogram.nullable(),
  /** Class predictions, largest first. */
  classes: z
    .array(
      z.object({ class: z.string(), reference: z.number().nullable(), current: z.number(), rows: z.int() }),
    )
    .nullable(),
  reference: Moments.nullable(),
  current: Moments,
  series: z.array(z.object({ at: Instant, rows: z.int(), mean: z.number().nullable() })).describe("By hour"),
  markers: z.array(Marker),
});
export type PredictionsAnswer = z.infer<typeof PredictionsAnswer>;
