import { z } from "zod";
import {
  LabelsAccepted,
  PredictionsAccepted,
  ReferenceAccepted,
  ReferenceStatus,
} from "@/lib/contracts/ingest";
import { ModelPath } from "@/lib/registry/model-path";
import { LabelRows, PredictionRows, ReferenceRows } from "../bodies";
import type { Operation } from "../operation";

const section = "Sending data";

const referencePath = ModelPath.extend({
  version: z.string().describe("The version's name; it is made when it is new"),
});

const examplePredictions = [
  { id: "c-1042", version: "1", features: { tenure: 7, plan: "basic" }, prediction: 0.31 },
  { id: "c-1043", version: "1", features: { tenure: 26, plan: null }, prediction: 0.08 },
];

const exampleLabels = [
  { id: "c-1042", label: 1 },
  { id: "c-1043", label: 0 },
];

const exampleReference = [
  { timestamp: "2026-05-04T09:00:00Z", features: { tenure: 12, plan: "basic" }, prediction: 0.22, label: 0 },
  { timestamp: "2026-05-04T09:05:00Z", features: { tenure: 3, plan: "pro" }, prediction: 0.64, label: 1 },
];

export const ingestOperations: readonly Operation[] = [
  {
    id: "putReference",
    section,
    method: "put",
    path: "/models/{name}/versions/{version}/reference",
    access: "ingest",
    summary: "Send a version's reference set",
    description:
      "The rows that the version was approved with: everything after is held against them. Streamed, to 1,000,000 rows of 50 columns. " +
      "In flat files each column is a feature, but for `timestamp`, `prediction` (or `score`), `label` and `probability_CLASS`. " +
      "Timestamps let the policy expect by hour of the week. A new reference for a version that has predictions is counted in the background; " +
      "readers see the old one until the new one is whole.",
    params: referencePath,
    body: {
      description: "The rows, plain or gzip",
      formats: [
        { mediaType: "application/json", schema: ReferenceRows },
        { mediaType: "application/x-ndjson", schema: null },
        { mediaType: "text/csv", schema: null },
        { mediaType: "application/vnd.apache.parquet", schema: null },
        { mediaType: "multipart/form-data", schema: null },
      ],
      example: JSON.stringify(exampleReference, null, 2),
    },
    answer: { status: 200, description: "What was read", schema: ReferenceAccepted },
    problems: [
      "invalid_body",
      "too_large",
      "unsupported_media_type",
      "unknown_model",
      "no_columns",
      "no_rows",
    ],
  },
  {
    id: "getReference",
    section,
    method: "get",
    path: "/models/{name}/versions/{version}/reference",
    access: "read",
    summary: "Read which reference sets a version has",
    description:
      "The one that windows are held against, and its successor with its progress while that is being counted.",
    params: referencePath,
    answer: { status: 200, description: "The reference sets", schema: ReferenceStatus },
    problems: ["unknown_model", "unknown_version"],
  },
  {
    id: "logPredictions",
    section,
    method: "post",
    path: "/models/{name}/predictions",
    access: "ingest",
    summary: "Log predictions",
    description:
      "One row, an array, or NDJSON, to 10,000 rows, plain or gzip. The answer comes after the commit. A prediction is known by model, " +
      "version and id: the same one again is a duplicate and changes nothing; the same id with other content is refused as a conflict. " +
      "Bad rows never sink good ones.",
    params: ModelPath,
    body: {
      description: "The rows",
      formats: [
        { mediaType: "application/json", schema: PredictionRows },
        { mediaType: "application/x-ndjson", schema: null },
      ],
      example: JSON.stringify(examplePredictions, null, 2),
    },
    answer: {
      status: 200,
      description: "What became of the rows",
      schema: PredictionsAccepted,
      example: { accepted: 2, duplicates: 0, rejected: [] },
    },
    problems: ["invalid_body", "too_large", "unsupported_media_type", "unknown_model", "no_columns", "busy"],
  },
  {
    id: "logLabels",
    section,
    method: "post",
    path: "/models/{name}/labels",
    access: "ingest",
    summary: "Send labels",
    description:
      "What really happened, by prediction id, for every version that predicted it; before or after the prediction. " +
      "A label that differs from the one before corrects it.",
    params: ModelPath,
    body: {
      description: "The rows",
      formats: [
        { mediaType: "application/json", schema: LabelRows },
        { mediaType: "application/x-ndjson", schema: null },
      ],
      example: JSON.stringify(exampleLabels, null, 2),
    },
    answer: {
      status: 200,
      description: "What became of the rows",
      schema: LabelsAccepted,
      example: { accepted: 2, duplicates: 0, corrected: 0, waiting: 0, rejected: [] },
    },
    problems: ["invalid_body", "too_large", "unsupported_media_type", "unknown_model", "busy"],
  },
];
