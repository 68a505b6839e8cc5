import { z } from "zod";
import { Histogram, Instant, Interval, Marker, Moments, Scope, Verdict } from "./common";
import { ColumnDrift } from "./drift";

export const DriftPoint = z.object({
  at: Instant.describe("End of the window"),
  effect: z.number().nullable(),
  p: z.number().nullable(),
  n: z.number(),
  floor: z.number().nullable(),
  drift: z.boolean(),
  firing: z.boolean(),
});
export type DriftPoint = z.infer<typeof DriftPoint>;

/** GET /models/{name}/features/{feature} */
export const FeatureAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  description: z.string(),
  drift: ColumnDrift,
  position: z
    .object({ index: z.int(), of: z.int(), previous: z.string().nullable(), next: z.string().nullable() })
    .describe("In the order of drift"),
  numeric: z
    .object({
      /** Thinned to at most 400 points; `expected` is by hour of week where the policy expects so. */
      cumulative: z.array(
        z.object({
          value: z.number(),
          reference: z.number(),
          expected: z.number().nullable(),
          current: z.number(),
        }),
      ),
      gap: z
        .object({ value: z.number(), reference: z.number(), current: z.number(), d: z.number() })
        .nullable()
        .describe("Where the lines part most"),
      histogram: Histogram,
      reference: Moments,
      current: Moments,
      aboveReferenceP95: z
        .number()
        .nullable()
        .describe("Current share above the reference's 95th percentile"),
    })
    .nullable(),
  categorical: z
    .object({
      categories: z
        .array(
          z.object({
            category: z.string(),
            reference: z.number().nullable(),
            expected: z.number().nullable(),
            current: z.number(),
            currentRows: z.number(),
            change: z.number().nullable(),
            changeInterval: Interval.nullable(),
            shareOfChiSquare: z.number().nullable(),
            unseen: z.boolean(),
          }),
        )
        .describe("Sorted by share of chi-square; at most 200"),
      total: z.int(),
      pooled: z.int(),
      unseen: z.object({
        categories: z.int().describe("By name; there may be more where `unnamedRows` is not 0"),
        unnamedRows: z.number().describe("Rows of categories beyond those kept by name"),
        rows: z.number(),
        share: z.number().nullable(),
        list: z.array(z.object({ category: z.string(), rows: z.number() })),
      }),
      referenceCategories: z.int(),
      currentCategories: z.int().describe("By name, as those unseen"),
      referenceRows: z.int(),
      currentRows: z.int(),
      referenceMissing: z.int(),
      currentMissing: z.int(),
    })
    .nullable(),
  history: z.array(DriftPoint),
  historyWindow: z.enum(["24h", "7d"]),
  firing: z.array(z.object({ alert: z.int(), from: Instant, to: Instant, open: z.boolean() })),
  missing: z.object({
    referenceShare: z.number().nullable(),
    verdict: Verdict,
    series: z
      .array(
        z.object({
          at: Instant,
          rows: z.int(),
          missing: z.int(),
          share: z.number().nullable(),
          reliable: z.boolean().describe("30 rows or more"),
        }),
      )
      .describe("By hour"),
  }),
  markers: z.array(Marker),
});
export type FeatureAnswer = z.infer<typeof FeatureAnswer>;
