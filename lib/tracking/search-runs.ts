import "server-only";
import type { Context } from "@/lib/context";
import type { Clause, Order } from "@/lib/search-filter/field-table";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { stagesOf, type ViewType } from "./experiment";
import { experimentNumber } from "./experiment-id";
import { readNewestRuns, readRuns } from "./read-runs";
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

/** The runs that every clause matches, in the order that is asked for. */
export async function searchRuns(ctx: Context, input: SearchRuns): Promise<Page<Run>> {
  const { maxResults } = input;
  const offset = decodePageToken(input.pageToken);
  const search = parseSearch(input);
  if (search.experiments.length === 0) return { items: [] };
  const runs = await findRuns(ctx, search, { limit: maxResults + 1, offset });
  return {
    items: runs.slice(0, maxResults),
    ...(runs.length > maxResults ? { nextPageToken: encodePageToken(offset + maxResults) } : {}),
  };
}

interface Search {
  readonly experiments: readonly number[];
  readonly stages: readonly string[];
  readonly clauses: readonly Clause[];
  readonly orders: readonly Order[];
}

const parseSearch = (input: SearchRuns): Search => ({
  clauses: parseFilter(input.filter, runFields),
  orders: parseOrderBy(input.orderBy, runFields),
  experiments: [...new Set(input.experimentIds.map(experimentNumber))],
  stages: stagesOf(input.view),
});

interface Range {
  readonly limit: number;
  readonly offset: number;
}

/** Their ids first, by indexes, and then what hangs on them; what begins an index is read at once. */
async function findRuns(ctx: Context, search: Search, range: Range): Promise<readonly Run[]> {
  const { experiments, stages, clauses, orders } = search;
  const [experiment, ...otherExperiments] = experiments;
  const [stage, ...otherStages] = stages;
  const plain = [...otherExperiments, ...otherStages, ...clauses, ...orders].length === 0;
  if (plain && experiment !== undefined && stage !== undefined) {
    return readNewestRuns(ctx, experiment, stage, range);
  }
  const { text, values } = selectIds(search, range);
  const { rows } = await ctx.db.pool.query<{ id: string }>(text, values);
  return readRuns(
    ctx,
    rows.map(({ id }) => id),
  );
}

function selectIds(
  { experiments, stages, clauses, orders }: Search,
  { limit, offset }: Range,
): { text: string; values: unknown[] } {
  const sql = new SqlValues();
  const conditions = clauses.map((clause) => runCondition(clause, sql));
  const { joins, by } = runOrder(orders, sql);
  const among = [oneOf("run.experiment_id", experiments, sql), oneOf("run.lifecycle_stage", stages, sql)];
  const text = `SELECT run.id FROM run ${joins} WHERE ${[...among, ...conditions].join(" AND ")}
    ORDER BY ${by} LIMIT ${sql.add(limit)} OFFSET ${sql.add(offset)}`;
  return { text, values: sql.values };
}

/** One value is compared as one, so that an index that begins with it gives its rows in their order. */
const oneOf = (column: string, values: readonly unknown[], sql: SqlValues): string =>
  values.length === 1 ? `${column} = ${sql.add(values[0])}` : `${column} = ANY(${sql.add(values)})`;
