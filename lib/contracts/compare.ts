import { z } from "zod";
import { Alert } from "./alerts";
import { ColumnKind, ColumnRole, Instant, MonitorQuery, Span, Task, Verdict } from "./common";
import { MetricName } from "./performance";

/** Query of a comparison: the window of the other monitoring routes, and which two versions. */
export const CompareQuery = MonitorQuery.pick({
  range: true,
  from: true,
  to: true,
  segment: true,
  format: true,
}).extend({
  champion: z.string().optional().describe("A version's name; the serving version when absent"),
  challenger: z.string().optional().describe("A version's name; the newest other one when absent"),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

export const PairedMetricName = z.enum([...MetricName.options, "calibrationError"]);
export type PairedMetricName = z.infer<typeof PairedMetricName>;

export const PairedVerdict = z
  .enum(["better", "worse", "undecided", "unknown"])
  .describe(
    "Of the challenger: better and worse where the whole 95 % interval says so, undecided where it holds 0, unknown without one",
  );
export type PairedVerdict = z.infer<typeof PairedVerdict>;

const compared = {
  champion: z.number().nullable(),
  challenger: z.number().nullable(),
  difference: z.number().nullable().describe("Challenger minus champion, on the same labelled rows"),
  lower: z.number().nullable().describe("Of the 95 % interval of the difference"),
  upper: z.number().nullable(),
  verdict: PairedVerdict,
  reason: z.string().nullable().describe("Why something is null"),
};

export const PairedMetric = z.object({
  metric: PairedMetricName,
  label: z.string().describe("As people write it: accuracy at 0.4"),
  ...compared,
  higherIsBetter: z.boolean(),
});
export type PairedMetric = z.infer<typeof PairedMetric>;

export const PairedSegment = z.object({ value: z.string(), n: z.int(), ...compared });
export type PairedSegment = z.infer<typeof PairedSegment>;

export const SegmentComparison = z.object({
  column: z.string(),
  metric: PairedMetricName,
  label: z.string(),
  higherIsBetter: z.boolean(),
  values: z.array(PairedSegment).describe("Kept values that occur, the most rows first"),
});
export type SegmentComparison = z.infer<typeof SegmentComparison>;

export const CalibrationPoint = z.object({
  bin: z.int().describe("0 to 9 for scores up to 0.1, 0.2, ... 1"),
  count: z.int(),
  meanScore: z.number(),
  positiveShare: z.number(),
});
export type CalibrationPoint = z.infer<typeof CalibrationPoint>;

/** Two versions on the rows that both predicted. */
export const PairedComparison = z.object({
  champion: z.string(),
  challenger: z.string(),
  from: Instant,
  to: Instant,
  segment: z.string().nullable(),
  rows: z.int().describe("Labelled pairs that the figures rest on"),
  needed: z.int().describe("Labelled pairs below which nothing is compared"),
  both: z.int().describe("Ids that both predicted in the window, with or without a label"),
  labelled: z.int().describe("Of those, with a label: more than `rows` only where `sampledOneIn` says so"),
  championOnly: z.int().describe("Ids that the champion alone predicted in the window"),
  challengerOnly: z.int(),
  sampledOneIn: z
    .int()
    .describe("1 where every pair is read; of very many a fixed part, drawn by their ids, is"),
  threshold: z.number().nullable().describe("Score from which both call a row positive; binary models"),
  primary: PairedMetricName.describe("The model's own metric where it is compared"),
  metrics: z.array(PairedMetric),
  disagreement: z
    .object({ rows: z.int(), championRight: z.int(), challengerRight: z.int() })
    .nullable()
    .describe("Rows that the two decide differently; null for regression"),
  segments: z.array(SegmentComparison).describe("One for each column that the model is sliced by"),
  scores: z
    .object({
      edges: z.array(z.number()).describe("41, of 40 equal bins"),
      champion: z.array(z.int()),
      challenger: z.array(z.int()),
    })
    .nullable()
    .describe("Of the labelled pairs; null for multiclass"),
  calibration: z
    .object({ champion: z.array(CalibrationPoint), challenger: z.array(CalibrationPoint) })
    .nullable()
    .describe("Bins that hold scores; binary models"),
});
export type PairedComparison = z.infer<typeof PairedComparison>;

/** One value of two sides, and whether they are the same. */
export const ComparedEntry = z.object({
  key: z.string(),
  champion: z.string().nullable(),
  challenger: z.string().nullable(),
  state: z.enum(["same", "different", "championOnly", "challengerOnly"]),
});
export type ComparedEntry = z.infer<typeof ComparedEntry>;

export const ComparedVersion = z.object({
  name: z.string(),
  description: z.string(),
  serving: z.boolean(),
  firstLoggedAt: Instant.nullable(),
  stage: z.string().nullable().describe("In the registry; null where it is not registered"),
  run: z.object({ id: z.string(), name: z.string() }).nullable(),
  evaluatedAt: Instant.nullable().describe("Of the evaluation that `drift` is from"),
  drifted: z.int().nullable().describe("Features that it found drifted"),
  tested: z.int().nullable(),
  alerts: z.array(Alert).describe("Open now, critical first"),
});
export type ComparedVersion = z.infer<typeof ComparedVersion>;

export const DriftSide = z.object({
  status: z.enum(["decided", "insufficient_data"]),
  effect: z.number().nullable(),
  floor: z.number().nullable(),
  p: z.number().nullable(),
  n: z.number(),
  drift: z.boolean(),
  reason: z.string(),
});
export type DriftSide = z.infer<typeof DriftSide>;

export const ComparedColumn = z.object({
  column: z.string(),
  role: ColumnRole,
  kind: ColumnKind,
  champion: DriftSide.nullable().describe("null where its evaluation does not hold the column"),
  challenger: DriftSide.nullable(),
});
export type ComparedColumn = z.infer<typeof ComparedColumn>;

/** GET /models/{name}/compare */
export const CompareAnswer = z.object({
  model: z.string(),
  task: Task,
  range: Span,
  live: z.boolean(),
  verdict: Verdict,
  comparison: PairedComparison,
  versions: z.object({ champion: ComparedVersion, challenger: ComparedVersion }),
  params: z
    .object({ entries: z.array(ComparedEntry), reason: z.string().nullable().describe("Why there are none") })
    .describe("Of the runs that the registered versions came from"),
  signature: z
    .object({ entries: z.array(ComparedEntry), reason: z.string().nullable() })
    .describe("Inputs and outputs of the registered versions, as their MLmodel files say"),
  drift: z.array(ComparedColumn).describe("The window of a day of the latest evaluation of each version"),
});
export type CompareAnswer = z.infer<typeof CompareAnswer>;
