import type { Clause } from "@/lib/search-filter/field-table";
import { compareMetric, compareNumber, compareText } from "./compare-sql";
import { loggedModelColumns, loggedModelFields } from "./logged-model-fields";
import type { SqlValues } from "./sql-values";

export interface OnDataset {
  readonly name: string;
  readonly digest: string;
}

/** A clause of a filter as a condition on `logged_model`; metrics may be those on certain datasets only. */
export function loggedModelCondition(clause: Clause, datasets: readonly OnDataset[], sql: SqlValues): string {
  const { kind, key } = clause;
  if (kind === "attribute") {
    const column = loggedModelColumns[key] ?? "";
    if (loggedModelFields.attributes[key] === "number") return compareNumber(column, clause, sql);
    return compareText(column, key === "status" ? withoutPrefix(clause) : clause, sql);
  }
  if (kind === "metric") {
    return `logged_model.id IN (SELECT m.model_id FROM logged_model_metric m WHERE m.key = ${sql.add(key)}
      AND ${compareMetric("m", clause, sql)} AND ${onAny(datasets, sql)})`;
  }
  const table = kind === "tag" ? "logged_model_tag" : "logged_model_param";
  return `logged_model.id IN (SELECT e.model_id FROM ${table} e WHERE e.key = ${sql.add(key)}
    AND ${compareText("e.value", clause, sql)})`;
}

/** Whether a metric `m` was measured on one of the datasets; without any, all are. */
export function onAny(datasets: readonly OnDataset[], sql: SqlValues): string {
  if (datasets.length === 0) return "true";
  return `(${datasets.map((dataset) => onDataset(dataset, sql)).join(" OR ")})`;
}

function onDataset({ name, digest }: OnDataset, sql: SqlValues): string {
  const named = `m.dataset_name = ${sql.add(name)}`;
  return digest === "" ? named : `(${named} AND m.dataset_digest = ${sql.add(digest)})`;
}

/** A status is known with and without the prefix that it travels with. */
const withoutPrefix = ({ comparator, value }: Clause): Pick<Clause, "comparator" | "value"> => ({
  comparator,
  value: Array.isArray(value) ? value.map(bare) : bare(String(value)),
});

const bare = (status: string) => status.replace("LOGGED_MODEL_", "");
