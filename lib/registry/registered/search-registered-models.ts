import "server-only";
import type { Context } from "@/lib/context";
import { decodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { promptTag } from "@/lib/search-filter/prompt-clause";
import { modelColumns } from "./record-columns";
import type { RegisteredModel } from "./registered-model";
import { modelFields } from "./registry-fields";
import { type Page, pageOf, type Search } from "./search-page";
import { conditionsOf, orderOf, type Searched } from "./search-sql";

const tags = "FROM registered_model_tag t WHERE t.registered_model_id = m.id";

const searched: Searched = {
  columns: { name: 'm.name COLLATE "C"', last_updated_timestamp: "m.updated_ms" },
  tags,
  noPrompt: `NOT EXISTS (SELECT ${tags} AND t.key = '${promptTag}' AND t.value = 'true')`,
};

export async function searchRegisteredModels(
  { db }: Context,
  search: Search,
): Promise<Page<RegisteredModel>> {
  const { where, values } = conditionsOf(parseFilter(search.filter, modelFields), searched);
  const order = orderOf(parseOrderBy(search.orderBy, modelFields), searched.columns, 'm.name COLLATE "C"');
  const offset = decodePageToken(search.pageToken);
  const { rows } = await db.pool.query<RegisteredModel>(
    `WITH page AS (SELECT m.*, row_number() OVER (ORDER BY ${order}) AS place FROM registered_model m
       WHERE ${where} ORDER BY ${order} LIMIT ${search.maximum + 1} OFFSET ${offset})
     SELECT ${modelColumns} FROM page m ORDER BY place`,
    values,
  );
  return pageOf(rows, search, offset);
}
