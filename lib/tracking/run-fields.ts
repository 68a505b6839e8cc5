import type { FieldTable } from "@/lib/search-filter/field-table";

/** What runs can be searched and ordered by. */
export const runFields: FieldTable = {
  attributes: {
    run_id: "text",
    run_name: "text",
    user_id: "text",
    status: "text",
    artifact_uri: "text",
    start_time: "number",
    end_time: "number",
  },
  kinds: ["metric", "parameter", "tag", "dataset"],
  aliases: {
    created: "start_time",
    Created: "start_time",
    "run name": "run_name",
    "Run name": "run_name",
    "Run Name": "run_name",
  },
  listed: ["run_id", "status"],
  nullable: ["tag", "parameter"],
  orderedBy: ["run_id", "run_name", "user_id", "status", "artifact_uri", "start_time", "end_time"],
  orderedKinds: ["metric", "parameter", "tag"],
};
