import type { FieldTable } from "@/lib/search-filter/field-table";

/** What experiments can be searched and ordered by. */
export const experimentFields: FieldTable = {
  attributes: { name: "text", creation_time: "number", last_update_time: "number" },
  kinds: ["tag"],
  nullable: ["tag"],
  orderedBy: ["name", "experiment_id", "creation_time", "last_update_time"],
};

export const experimentColumnsOf: Readonly<Record<string, string>> = {
  name: 'experiment.name COLLATE "C"',
  experiment_id: "experiment.id",
  creation_time: "experiment.created_ms",
  last_update_time: "experiment.updated_ms",
};
