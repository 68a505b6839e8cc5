import type { FieldTable } from "@/lib/search-filter/field-table";

/** What registered models can be searched and ordered by. */
export const modelFields: FieldTable = {
  attributes: { name: "text" },
  kinds: ["tag"],
  aliases: { timestamp: "last_updated_timestamp" },
  listed: ["name"],
  orderedBy: ["name", "last_updated_timestamp"],
};

/** What versions can be searched and ordered by. */
export const versionFields: FieldTable = {
  attributes: { name: "text", run_id: "text", source_path: "text", version_number: "number" },
  kinds: ["tag"],
  listed: ["run_id", "name"],
  orderedBy: ["name", "version_number", "creation_timestamp", "last_updated_timestamp"],
};
