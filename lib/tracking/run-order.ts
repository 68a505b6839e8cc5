import type { Order } from "@/lib/search-filter/field-table";
import { runColumns } from "./run-clauses";
import { runFields } from "./run-fields";
import type { SqlValues } from "./sql-values";

/** The joins and the ORDER BY of a search: what is missing comes last, and a metric's NaN before it. */
export function runOrder(
  orders: readonly Order[],
  sql: SqlValues,
): { readonly joins: string; readonly by: string } {
  const joins: string[] = [];
  const terms: string[] = [];
  for (const [index, { kind, key, ascending }] of orders.entries()) {
    const way = ascending ? "ASC" : "DESC";
    if (kind === "attribute") {
      const column = runColumns[key] ?? "";
      const sorted = runFields.attributes[key] === "number" ? column : `${column} COLLATE "C"`;
      terms.push(`${sorted} ${way} NULLS LAST`);
      continue;
    }
    const table = { metric: "run_latest_metric", tag: "run_tag", parameter: "run_param", dataset: "" }[kind];
    const name = `o${index}`;
    joins.push(`LEFT JOIN ${table} ${name} ON ${name}.run_id = run.id AND ${name}.key = ${sql.add(key)}`);
    if (kind === "metric")
      terms.push(`CASE WHEN ${name}.is_nan THEN 1 WHEN ${name}.value IS NULL THEN 2 ELSE 0 END`);
    terms.push(`${name}.value${kind === "metric" ? "" : ' COLLATE "C"'} ${way} NULLS LAST`);
  }
  if (!orders.some(({ kind, key }) => kind === "attribute" && key === "start_time")) {
    terms.push("run.start_ms DESC");
  }
  return { joins: joins.join(" "), by: [...terms, "run.id"].join(", ") };
}
