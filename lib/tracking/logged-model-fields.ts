import type { FieldTable } from "@/lib/search-filter/field-table";

/** What logged models can be searched and ordered by. */
export const loggedModelFields: FieldTable = {
  attributes: {
    name: "text",
    model_id: "text",
    model_type: "text",
    status: "text",
    source_run_id: "text",
    artifact_uri: "text",
    creation_timestamp: "number",
    last_updated_timestamp: "number",
  },
  kinds: ["metric", "parameter", "tag"],
  aliases: {
    creation_time: "creation_timestamp",
    creation_timestamp_ms: "creation_timestamp",
    last_updated_timestamp_ms: "last_updated_timestamp",
    artifact_location: "artifact_uri",
  },
  listed: "all",
  bareTexts: true,
  orderedBy: [
    "name",
    "model_id",
    "model_type",
    "status",
    "source_run_id",
    "artifact_uri",
    "creation_timestamp",
    "last_updated_timestamp",
  ],
  orderedKinds: ["metric"],
};

export const loggedModelColumns: Readonly<Record<string, string>> = {
  name: "logged_model.name",
  model_id: "logged_model.id",
  model_type: "logged_model.model_type",
  status: "replace(logged_model.status, 'LOGGED_MODEL_', '')",
  source_run_id: "logged_model.source_run_id",
  artifact_uri: "logged_model.artifact_uri",
  creation_timestamp: "logged_model.created_ms",
  last_updated_timestamp: "logged_model.updated_ms",
};
