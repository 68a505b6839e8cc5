import {
  ExperimentListAnswer,
  MetricHistory,
  MetricHistoryQuery,
  RunArtifacts,
  RunArtifactsQuery,
  RunDetail,
  RunListAnswer,
  RunListQuery,
} from "@/lib/contracts/runs";
import { MetricPath, RunPath } from "@/lib/tracking/run-path";
import type { Operation } from "../operation";

const read = { section: "Runs", method: "get", access: "read" } as const;

export const runOperations: readonly Operation[] = [
  {
    ...read,
    id: "listExperiments",
    path: "/experiments",
    summary: "List the experiments",
    description: "Those that are not deleted, the one with the newest run first, at most 1,000.",
    answer: { status: 200, description: "The experiments", schema: ExperimentListAnswer },
    problems: [],
  },
  {
    ...read,
    id: "listRuns",
    path: "/runs",
    summary: "List runs",
    description:
      "Runs as MLflow's clients logged them, by pages of 50. The filter is the language of MLflow's search; a problem names the " +
      "characters of it that are to blame. Runs are logged through MLflow's own API, which this server answers.",
    query: RunListQuery,
    answer: { status: 200, description: "The page", schema: RunListAnswer },
    problems: ["unknown_experiment"],
  },
  {
    ...read,
    id: "getRun",
    path: "/runs/{id}",
    params: RunPath,
    summary: "Read a run",
    description: "Its params, latest metrics, tags, datasets and the registered versions that came from it.",
    answer: { status: 200, description: "The run", schema: RunDetail },
    problems: ["unknown_run"],
  },
  {
    ...read,
    id: "getMetricHistory",
    path: "/runs/{id}/metrics/{key}",
    params: MetricPath,
    query: MetricHistoryQuery,
    summary: "Read the course of a metric",
    description:
      "In the order of time. A longer one is thinned: the first and last point stay, and of each part between them the lowest, the " +
      "highest and the first that is no number.",
    answer: { status: 200, description: "The points", schema: MetricHistory },
    problems: ["unknown_run", "unknown_metric"],
  },
  {
    ...read,
    id: "listRunArtifacts",
    path: "/runs/{id}/artifacts",
    params: RunPath,
    query: RunArtifactsQuery,
    summary: "List a folder of a run's artifacts",
    description: "Files with their sizes. A file itself is at /get-artifact?run_id=ID&path=PATH.",
    answer: { status: 200, description: "The folder", schema: RunArtifacts },
    problems: ["unknown_run"],
  },
];
