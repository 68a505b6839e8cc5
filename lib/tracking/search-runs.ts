import "server-only";
import type { Context } from "@/lib/context";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { stagesOf, type ViewType } from "./experiment";
import { experimentNumber } from "./experiment-id";
import { readRuns } from "./read-runs";
import type { Run } from "./run";
import { runCondition } from "./run-clauses";
import { runFields } from "./run-fields";
import { runOrder } from "./run-order";
import { SqlValues } from "./sql-values";

export interface SearchRuns {
  readonly experimentIds: readonly string[];
  readonly filter: string;
  readonly view: ViewType;
  readonly maxResults: number;
  readonly orderBy: readonly string[];
  readonly pageToken: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken?: string;
}

/** The runs that every clause matches: their ids first, by indexes, and then what hangs on those of the page. */
export async function searchRuns(ctx: Context, input: SearchRuns): Promise<Page<Run>> {
  const { maxResults } = input;
  const offset = decodePageToken(input.pageToken);
  const { text, values } = selectIds(input, offset);
  if (input.experimentIds.length === 0) return { items: [] };
  const { rows } = await ctx.db.pool.query<{ id: string }>(text, values);
  const ids = rows.slice(0, maxResults).map(({ id }) => id);
  return {
    items: await readRuns(ctx, ids),
    ...(rows.length > maxResults ? { nextPageToken: encodePageToken(offset + maxResults) } : {}),
  };
}

function selectIds(input: SearchRuns, offset: number): { text: string; values: unknown[] } {
  const sql = new SqlValues();
  const conditions = parseFilter(input.filter, runFields).map((clause) => runCondition(clause, sql));
  const { joins, by } = runOrder(parseOrderBy(input.orderBy, runFields), sql);
  const among = [
    oneOf("run.experiment_id", [...new Set(input.experimentIds.map(experimentNumber))], sql),
    oneOf("run.lifecycle_stage", stagesOf(input.view), sql),
  ];
  const text = `SELECT run.id FROM run ${joins} WHERE ${[...among, ...conditions].join(" AND ")}
    ORDER BY ${by} LIMIT ${sql.add(input.maxResults + 1)} OFFSET ${sql.add(offset)}`;
  return { text, values: sql.values };
}

/** One value is compared as one, so that an index that begins with it gives its rows in their order. */
const oneOf = (column: string, values: readonly unknown[], sql: SqlValues): string =>
  values.length === 1 ? `${column} = ${sql.add(values[0])}` : `${column} = ANY(${sql.add(values)})`;
