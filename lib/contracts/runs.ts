import { z } from "zod";
import { Instant } from "./common";

export const RunStatus = z.enum(["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** What JSON has no number for is written as a word. */
export const MetricValue = z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"])]);
export type MetricValue = z.infer<typeof MetricValue>;

export const RunEntry = z.object({ key: z.string(), value: z.string() });
export type RunEntry = z.infer<typeof RunEntry>;

/** The point of a metric with the greatest step. */
export const RunMetric = z.object({ key: z.string(), value: MetricValue, step: z.int(), at: Instant });
export type RunMetric = z.infer<typeof RunMetric>;

export const RunSummary = z.object({
  id: z.string(),
  name: z.string(),
  experiment: z.object({ id: z.string(), name: z.string() }),
  user: z.string(),
  status: RunStatus,
  startedAt: Instant.nullable().describe("null where the client said no time"),
  endedAt: Instant.nullable(),
  params: z.array(RunEntry),
  metrics: z.array(RunMetric),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const RunListQuery = z.object({
  experiment: z
    .string()
    .optional()
    .describe("Ids or names of experiments, parted by commas; all that are not deleted when absent"),
  filter: z
    .string()
    .max(5000)
    .optional()
    .describe("As MLflow's clients write it: metrics.auc > 0.8 and params.depth = '6'"),
  order: z
    .string()
    .max(1000)
    .optional()
    .describe(
      "One field and its direction: metrics.auc DESC. An attribute that MLflow orders by, metrics.KEY, params.KEY, tags.KEY, and here duration and experiment too; start_time DESC when absent",
    ),
  page: z.coerce.number().int().min(1).max(100_000).optional().describe("From 1; a page has 50 runs"),
});
export type RunListQuery = z.infer<typeof RunListQuery>;

/** GET /runs */
export const RunListAnswer = z.object({
  runs: z.array(RunSummary).describe("Of the page; params are cut after 250 characters"),
  total: z.int().describe("Runs that the filter finds, on all pages"),
  running: z.int().describe("Those of them that run now"),
  failed: z.int(),
  page: z.int(),
  pages: z.int(),
});
export type RunListAnswer = z.infer<typeof RunListAnswer>;

export const RunDataset = z.object({
  name: z.string(),
  digest: z.string(),
  sourceType: z.string(),
  context: z.string().nullable().describe("What it was read for: training, validation"),
});
export type RunDataset = z.infer<typeof RunDataset>;

export const RunVersion = z.object({
  model: z.string(),
  version: z.int(),
  stage: z.string(),
  aliases: z.array(z.string()),
});
export type RunVersion = z.infer<typeof RunVersion>;

/** GET /runs/{id} */
export const RunDetail = RunSummary.extend({
  deleted: z.boolean(),
  description: z.string().nullable(),
  tags: z.array(RunEntry),
  curves: z.array(z.string()).describe("Metrics that were logged more than once"),
  datasets: z.array(RunDataset),
  versions: z.array(RunVersion).describe("Registered model versions that were made from it"),
  artifactUri: z.string(),
});
export type RunDetail = z.infer<typeof RunDetail>;

export const MetricHistoryQuery = z.object({
  points: z.coerce.number().int().min(5).max(1000).optional().describe("At most so many; 1,000 when absent"),
});
export type MetricHistoryQuery = z.infer<typeof MetricHistoryQuery>;

export const HistoryPoint = z.object({ step: z.int(), at: Instant, value: MetricValue });
export type HistoryPoint = z.infer<typeof HistoryPoint>;

/** GET /runs/{id}/metrics/{key} */
export const MetricHistory = z.object({
  run: z.string(),
  key: z.string(),
  total: z.int().describe("Points that were logged"),
  points: z
    .array(HistoryPoint)
    .describe("In the order of their time: all, or the first, the last and the extremes in between"),
});
export type MetricHistory = z.infer<typeof MetricHistory>;

export const RunArtifactsQuery = z.object({
  path: z.string().max(1000).optional().describe("A folder below the run's artifacts; the root when absent"),
});
export type RunArtifactsQuery = z.infer<typeof RunArtifactsQuery>;

/** GET /runs/{id}/artifacts: one folder. */
export const RunArtifacts = z.object({
  path: z.string(),
  location: z.string(),
  kept: z.boolean().describe("Whether this server keeps them; elsewhere they are for clients to read"),
  files: z.array(
    z.object({ path: z.string(), size: z.number().nullable().describe("Bytes; null for a folder") }),
  ),
});
export type RunArtifacts = z.infer<typeof RunArtifacts>;

export const ExperimentSummary = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Instant.nullable(),
  runs: z.int(),
  running: z.int(),
  lastStartedAt: Instant.nullable(),
});
export type ExperimentSummary = z.infer<typeof ExperimentSummary>;

/** GET /experiments */
export const ExperimentListAnswer = z.object({
  experiments: z.array(ExperimentSummary).describe("The one with the newest run first"),
});
export type ExperimentListAnswer = z.infer<typeof ExperimentListAnswer>;
