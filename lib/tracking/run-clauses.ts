import type { Clause } from "@/lib/search-filter/field-table";
import { compareHashed, compareMetric, compareNumber, compareText } from "./compare-sql";
import { runFields } from "./run-fields";
import type { SqlValues } from "./sql-values";

export const runColumns: Readonly<Record<string, string>> = {
  run_id: "run.id",
  run_name: "run.name",
  user_id: "run.user_id",
  status: "run.status",
  artifact_uri: "run.artifact_uri",
  start_time: "run.start_ms",
  end_time: "run.end_ms",
};

/** A clause of a filter as a condition on `run`. */
export function runCondition(clause: Clause, sql: SqlValues): string {
  const { kind, key, comparator } = clause;
  if (kind === "attribute") {
    const compare = runFields.attributes[key] === "number" ? compareNumber : compareText;
    return compare(runColumns[key] ?? "", clause, sql);
  }
  if (kind === "dataset") return datasetCondition(clause, sql);
  if (kind === "metric") {
    return `run.id IN (SELECT m.run_id FROM run_latest_metric m WHERE m.key = ${sql.add(key)}
      AND ${compareMetric("m", clause, sql)})`;
  }
  const table = kind === "tag" ? "run_tag" : "run_param";
  const having = `(SELECT e.run_id FROM ${table} e WHERE e.key = ${sql.add(key)}`;
  if (comparator === "IS NULL") return `run.id NOT IN ${having})`;
  if (comparator === "IS NOT NULL") return `run.id IN ${having})`;
  return `run.id IN ${having} AND ${compareHashed("e.value", clause, sql)})`;
}

function datasetCondition(clause: Clause, sql: SqlValues): string {
  const column = clause.key === "context" ? "i.tags ->> 'mlflow.data.context'" : `d.${clause.key}`;
  return `run.id IN (SELECT i.run_id FROM run_input i JOIN dataset d ON d.id = i.dataset_id
    WHERE ${compareText(`(${column})`, clause, sql)})`;
}
