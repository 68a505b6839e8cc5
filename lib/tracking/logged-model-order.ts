import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { onAny } from "./logged-model-clauses";
import { loggedModelColumns, loggedModelFields } from "./logged-model-fields";
import type { SqlValues } from "./sql-values";

export interface LoggedModelOrder {
  readonly field: string;
  readonly ascending: boolean;
  readonly datasetName: string;
  readonly datasetDigest: string;
}

/** The joins and the ORDER BY of a search; a metric counts with its latest point. */
export function loggedModelOrder(
  orders: readonly LoggedModelOrder[],
  sql: SqlValues,
): { readonly joins: string; readonly by: string } {
  const parsed = parseOrderBy(
    orders.map(({ field }) => field),
    loggedModelFields,
  );
  const joins: string[] = [];
  const terms = parsed.map(({ kind, key }, index) => {
    const { ascending = true, datasetName = "", datasetDigest = "" } = orders[index] ?? {};
    const way = `${ascending ? "ASC" : "DESC"} NULLS LAST`;
    if (kind === "attribute") return `${loggedModelColumns[key]} ${way}`;
    const datasets = datasetName === "" ? [] : [{ name: datasetName, digest: datasetDigest }];
    joins.push(`LEFT JOIN LATERAL (SELECT nullif(m.is_nan, true) AS known, m.value FROM logged_model_metric m
      WHERE m.model_id = logged_model.id AND m.key = ${sql.add(key)} AND ${onAny(datasets, sql)}
      ORDER BY m.timestamp_ms DESC, m.step DESC, m.value DESC LIMIT 1) o${index} ON true`);
    return `o${index}.known NULLS LAST, o${index}.value ${way}`;
  });
  if (!parsed.some(({ key }) => key === "creation_timestamp")) terms.push("logged_model.created_ms DESC");
  return { joins: joins.join(" "), by: [...terms, "logged_model.id"].join(", ") };
}
