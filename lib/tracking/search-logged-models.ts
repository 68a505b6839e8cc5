import "server-only";
import type { Context } from "@/lib/context";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { experimentNumber } from "./experiment-id";
import { invalid } from "./invalid";
import type { LoggedModel } from "./logged-model";
import { loggedModelCondition, type OnDataset, onAny } from "./logged-model-clauses";
import { loggedModelFields } from "./logged-model-fields";
import { type LoggedModelOrder, loggedModelOrder } from "./logged-model-order";
import { readLoggedModels } from "./read-logged-models";
import type { Page } from "./search-runs";
import { SqlValues } from "./sql-values";

export interface SearchLoggedModels {
  readonly experimentIds: readonly string[];
  readonly filter: string;
  readonly datasets: readonly OnDataset[];
  readonly maxResults: number;
  readonly orderBy: readonly LoggedModelOrder[];
  readonly pageToken: string;
}

export async function searchLoggedModels(
  ctx: Context,
  input: SearchLoggedModels,
): Promise<Page<LoggedModel>> {
  const { maxResults } = input;
  const offset = decodePageToken(input.pageToken);
  const { text, values } = selectIds(input, offset);
  const { rows } = await ctx.db.pool.query<{ id: string }>(text, values);
  const ids = rows.slice(0, maxResults).map(({ id }) => id);
  return {
    items: await readLoggedModels(ctx, ids),
    ...(rows.length > maxResults ? { nextPageToken: encodePageToken(offset + maxResults) } : {}),
  };
}

function selectIds(input: SearchLoggedModels, offset: number): { text: string; values: unknown[] } {
  const { datasets } = input;
  if (datasets.some(({ name }) => name === "")) {
    throw invalid("`dataset_name` in the `datasets` clause must be specified.");
  }
  const sql = new SqlValues();
  const clauses = parseFilter(input.filter, loggedModelFields);
  const conditions = [
    "lifecycle_stage = 'active'",
    `experiment_id = ANY(${sql.add(input.experimentIds.map(experimentNumber))})`,
    ...clauses.map((clause) => loggedModelCondition(clause, datasets, sql)),
  ];
  if (datasets.length > 0 && !clauses.some(({ kind }) => kind === "metric")) {
    conditions.push(
      `logged_model.id IN (SELECT m.model_id FROM logged_model_metric m WHERE ${onAny(datasets, sql)})`,
    );
  }
  const { joins, by } = loggedModelOrder(input.orderBy, sql);
  const text = `SELECT logged_model.id FROM logged_model ${joins} WHERE ${conditions.join(" AND ")}
    ORDER BY ${by} LIMIT ${sql.add(input.maxResults + 1)} OFFSET ${sql.add(offset)}`;
  return { text, values: sql.values };
}
