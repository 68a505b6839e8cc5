import type { FieldTable, Order } from "@/lib/search-filter/field-table";
import { runFields } from "./run-fields";
import { runOrder } from "./run-order";
import type { SqlValues } from "./sql-values";

/** What a list of runs can be ordered by: what searches can, and what its own columns show besides. */
export const listFields: FieldTable = {
  ...runFields,
  orderedBy: [...runFields.orderedBy, "duration", "experiment"],
};

const number = String.raw`^[-+]?(\d{1,30}\.?\d{0,30}|\.\d{1,30})([eE][-+]?\d{1,2})?$`;

/** The joins and the ORDER BY of a list. Params that are numbers are ordered as numbers, before those that are not. */
export function listOrder(order: Order, sql: SqlValues): { readonly joins: string; readonly by: string } {
  const way = order.ascending ? "ASC" : "DESC";
  const rest = "run.start_ms DESC, run.id";
  if (order.kind === "attribute" && order.key === "duration") {
    const endMs = "coalesce(run.end_ms, (extract(epoch FROM now()) * 1000)::bigint)";
    return { joins: "", by: `${endMs} - run.start_ms ${way}, ${rest}` };
  }
  if (order.kind === "attribute" && order.key === "experiment") {
    return { joins: "", by: `experiment.name COLLATE "C" ${way}, ${rest}` };
  }
  if (order.kind !== "parameter") return runOrder([order], sql);
  const asNumber = `CASE WHEN o.value ~ '${number}' THEN o.value::float8 END`;
  return {
    joins: `LEFT JOIN run_param o ON o.run_id = run.id AND o.key = ${sql.add(order.key)}`,
    by: `${asNumber} ${way} NULLS LAST, o.value COLLATE "C" ${way} NULLS LAST, ${rest}`,
  };
}
