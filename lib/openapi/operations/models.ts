import {
  CreateModel,
  DeleteModel,
  FleetAnswer,
  ModelDetail,
  PatchModel,
  RejectionsAnswer,
} from "@/lib/contracts/model";
import { ModelPath } from "@/lib/registry/model-path";
import type { Operation } from "../operation";

const section = "Models";

const exampleModel = {
  name: "churn",
  task: "binary",
  columns: [
    { name: "tenure", kind: "numeric", unit: "months" },
    { name: "plan", kind: "categorical" },
  ],
  performance: { metric: "rocAuc", minimum: 0.75 },
};

export const modelOperations: readonly Operation[] = [
  {
    id: "listModels",
    section,
    method: "get",
    path: "/models",
    access: "read",
    summary: "List the models with their health",
    description:
      "One row for each model: its health in words, drift, performance, traffic and open alerts, and what changed lately.",
    answer: { status: 200, description: "The fleet", schema: FleetAnswer },
    problems: [],
  },
  {
    id: "createModel",
    section,
    method: "post",
    path: "/models",
    access: "manage",
    summary: "Make a model",
    description:
      "A name and a task are enough: without `columns` they are inferred from the first reference set. " +
      "A multiclass model names its `classes`. Column names `timestamp`, `prediction`, `score`, `confidence` and `label` are taken.",
    body: {
      description: "The model",
      formats: [{ mediaType: "application/json", schema: CreateModel }],
      example: JSON.stringify(exampleModel, null, 2),
    },
    answer: { status: 201, description: "The model as it was made", schema: ModelDetail },
    problems: ["invalid_body", "model_exists"],
  },
  {
    id: "getModel",
    section,
    method: "get",
    path: "/models/{name}",
    access: "read",
    summary: "Read a model",
    description:
      "Its definition, columns, segments and versions with their reference sets, its health and its open alerts.",
    params: ModelPath,
    answer: { status: 200, description: "The model", schema: ModelDetail },
    problems: ["unknown_model"],
  },
  {
    id: "patchModel",
    section,
    method: "patch",
    path: "/models/{name}",
    access: "manage",
    summary: "Change a model",
    description:
      "What is given changes; lists are replaced whole. Description, policy, budget, performance threshold, the serving version, " +
      "units and descriptions of columns change at any time. `timeZone`, `classes`, `positiveClass`, `negativeClass`, `segments`, " +
      "column names and kinds give counters another meaning: they change until the first prediction or label has come, and the " +
      "reference sets sent before go with them and are sent again. `decisionThreshold` changes until then too, and leaves the reference sets.",
    params: ModelPath,
    body: {
      description: "The fields to change",
      formats: [{ mediaType: "application/json", schema: PatchModel }],
      example: JSON.stringify(
        { servingVersion: "2", performance: { metric: "rocAuc", minimum: 0.7 } },
        null,
        2,
      ),
    },
    answer: { status: 200, description: "The model as it is now", schema: ModelDetail },
    problems: ["invalid_body", "unknown_model", "unknown_version"],
  },
  {
    id: "deleteModel",
    section,
    method: "delete",
    path: "/models/{name}",
    access: "manage",
    summary: "Remove a model",
    description:
      "For good, with its predictions, labels, counters, evaluations and alerts. The body repeats the name.",
    params: ModelPath,
    body: {
      description: "The model's name again",
      formats: [{ mediaType: "application/json", schema: DeleteModel }],
      example: JSON.stringify({ name: "churn" }),
    },
    answer: {
      status: 200,
      description: "The name that is free again",
      schema: DeleteModel,
      example: { name: "churn" },
    },
    problems: ["invalid_body", "unknown_model", "confirmation_required"],
  },
  {
    id: "listRejections",
    section,
    method: "get",
    path: "/models/{name}/rejections",
    access: "read",
    summary: "List rows that were refused",
    description:
      "Predictions and labels of the last 24 hours, with the field and the reason, newest first, at most 200 entries.",
    params: ModelPath,
    answer: { status: 200, description: "What was refused", schema: RejectionsAnswer },
    problems: ["unknown_model"],
  },
];
