import { z } from "zod";
import { MonitorQuery } from "@/lib/contracts/common";
import { CompareAnswer, CompareQuery } from "@/lib/contracts/compare";
import { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { DriftAnswer } from "@/lib/contracts/drift";
import { FeatureAnswer } from "@/lib/contracts/feature";
import { ImportanceAnswer } from "@/lib/contracts/importance";
import { PerformanceAnswer } from "@/lib/contracts/performance";
import { PredictionsAnswer } from "@/lib/contracts/predictions";
import { ModelPath } from "@/lib/registry/model-path";
import type { Operation } from "../operation";

const featurePath = ModelPath.extend({ feature: z.string().describe("The feature's name") });

const monitored = {
  section: "Monitoring",
  method: "get",
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
} as const;

const problems = ["unknown_model", "unknown_version", "unknown_segment"] as const;

export const monitoringOperations: readonly Operation[] = [
  {
    ...monitored,
    id: "getDrift",
    path: "/models/{name}/drift",
    summary: "Read drift of every column",
    description:
      "Each column's test of the window against the whole reference (Kolmogorov-Smirnov or chi-square, exact p) and the policy's own " +
      "(expected by hour of the week, effective sample size, the reference's day-to-day variation, floor), effect sizes, and the verdict in words.",
    answer: { status: 200, description: "Columns, largest effect first", schema: DriftAnswer, csv: true },
    problems,
  },
  {
    ...monitored,
    id: "getFeature",
    path: "/models/{name}/features/{feature}",
    params: featurePath,
    summary: "Read one feature in detail",
    description:
      "Both distributions, the tests with everything they rest on, history of drift, missing values by hour.",
    answer: { status: 200, description: "The feature", schema: FeatureAnswer, csv: true },
    problems: [...problems, "unknown_feature"],
  },
  {
    ...monitored,
    id: "getPredictions",
    path: "/models/{name}/predictions",
    summary: "Read the distribution of predictions",
    description: "In the window against the reference, and its course by hour over the range.",
    answer: { status: 200, description: "The predictions", schema: PredictionsAnswer, csv: true },
    problems,
  },
  {
    ...monitored,
    id: "getPerformance",
    path: "/models/{name}/performance",
    summary: "Read performance on labelled predictions",
    description:
      "The model's metric with its 95 % interval and minimum, every other metric, and the course of a trailing day; beside each the same of " +
      "what it is held against over its own window (the reference's labelled rows, the period before, another version), with the difference.",
    answer: { status: 200, description: "The performance", schema: PerformanceAnswer, csv: true },
    problems,
  },
  {
    ...monitored,
    id: "getImportance",
    path: "/models/{name}/importance",
    summary: "Read changes of feature importance",
    description:
      "Mean absolute attribution where attributions are logged; otherwise normalised mutual information with the prediction.",
    answer: { status: 200, description: "Features by current rank", schema: ImportanceAnswer, csv: true },
    problems,
  },
  {
    ...monitored,
    id: "getConfidence",
    path: "/models/{name}/confidence",
    summary: "Read prediction confidence",
    description:
      "Its percentiles over a trailing day beside those of what it is held against, and its drift. Regression models have none.",
    answer: { status: 200, description: "The confidence", schema: ConfidenceAnswer, csv: true },
    problems,
  },
  {
    ...monitored,
    id: "compareVersions",
    path: "/models/{name}/compare",
    query: CompareQuery,
    summary: "Compare two versions on the same rows",
    description:
      "Champion and challenger over the rows of the range that both predicted under the same id and that have a label: each metric with the " +
      "95 % interval of its paired difference, in all and by segment, their scores and calibration; beside it params and signature of the " +
      "registered versions, drift and open alerts of both.",
    answer: { status: 200, description: "The comparison", schema: CompareAnswer, csv: true },
    problems,
  },
];
