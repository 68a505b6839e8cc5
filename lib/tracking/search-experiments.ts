import "server-only";
import type { Context } from "@/lib/context";
import type { Clause, Order } from "@/lib/search-filter/field-table";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { compareNumber, compareText } from "./compare-sql";
import { type Experiment, stagesOf, type ViewType } from "./experiment";
import { experimentColumnsOf, experimentFields } from "./experiment-fields";
import { experimentColumns } from "./read-experiments";
import type { Page } from "./search-runs";
import { SqlValues } from "./sql-values";

export interface SearchExperiments {
  readonly filter: string;
  readonly view: ViewType;
  readonly maxResults: number;
  readonly orderBy: readonly string[];
  readonly pageToken: string;
}

export async function searchExperiments(
  { db }: Context,
  input: SearchExperiments,
): Promise<Page<Experiment>> {
  const { maxResults } = input;
  const offset = decodePageToken(input.pageToken);
  const sql = new SqlValues();
  const stages = `lifecycle_stage = ANY(${sql.add(stagesOf(input.view))})`;
  const clauses = parseFilter(input.filter, experimentFields);
  const conditions = [stages, ...clauses.map((clause) => condition(clause, sql))];
  const { rows } = await db.pool.query<Experiment>(
    `SELECT ${experimentColumns} FROM experiment WHERE ${conditions.join(" AND ")}
     ORDER BY ${orderOf(parseOrderBy(input.orderBy, experimentFields))}
     LIMIT ${sql.add(maxResults + 1)} OFFSET ${sql.add(offset)}`,
    sql.values,
  );
  return {
    items: rows.slice(0, maxResults),
    ...(rows.length > maxResults ? { nextPageToken: encodePageToken(offset + maxResults) } : {}),
  };
}

function condition(clause: Clause, sql: SqlValues): string {
  const { kind, key, comparator } = clause;
  if (kind === "attribute") {
    const compare = experimentFields.attributes[key] === "number" ? compareNumber : compareText;
    return compare(experimentColumnsOf[key] ?? "", clause, sql);
  }
  const having = `(SELECT FROM experiment_tag t WHERE t.experiment_id = experiment.id AND t.key = ${sql.add(key)}`;
  if (comparator === "IS NULL") return `NOT EXISTS ${having})`;
  if (comparator === "IS NOT NULL") return `EXISTS ${having})`;
  return `EXISTS ${having} AND ${compareText("t.value", clause, sql)})`;
}

function orderOf(orders: readonly Order[]): string {
  const terms = orders.map(
    ({ key, ascending }) => `${experimentColumnsOf[key]} ${ascending ? "ASC" : "DESC"}`,
  );
  if (terms.length === 0) terms.push("experiment.created_ms DESC");
  return orders.some(({ key }) => key === "experiment_id")
    ? terms.join(", ")
    : [...terms, "experiment.id DESC"].join(", ");
}
