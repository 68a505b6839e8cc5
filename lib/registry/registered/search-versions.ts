import "server-only";
import type { Context } from "@/lib/context";
import { decodePageToken } from "@/lib/search-filter/page-token";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { promptTag } from "@/lib/search-filter/prompt-clause";
import { versionColumns } from "./record-columns";
import type { RegisteredVersion } from "./registered-model";
import { versionFields } from "./registry-fields";
import { type Page, pageOf, type Search } from "./search-page";
import { conditionsOf, orderOf, type Searched } from "./search-sql";

const tags = `FROM registered_version_tag t
  WHERE t.registered_model_id = v.registered_model_id AND t.number = v.number`;

const searched: Searched = {
  columns: {
    name: 'm.name COLLATE "C"',
    run_id: "v.run_id",
    source_path: "v.source",
    version_number: "v.number",
    creation_timestamp: "v.created_ms",
    last_updated_timestamp: "v.updated_ms",
  },
  tags,
  noPrompt: `NOT EXISTS (SELECT ${tags} AND t.key = '${promptTag}' AND t.value = 'true')`,
};

const ordinary = 'v.updated_ms DESC, m.name COLLATE "C", v.number DESC';

export async function searchVersions({ db }: Context, search: Search): Promise<Page<RegisteredVersion>> {
  const { where, values } = conditionsOf(parseFilter(search.filter, versionFields), searched);
  const order = orderOf(parseOrderBy(search.orderBy, versionFields), searched.columns, ordinary);
  const offset = decodePageToken(search.pageToken);
  const { rows } = await db.pool.query<RegisteredVersion>(
    `SELECT ${versionColumns} FROM registered_version v JOIN registered_model m ON m.id = v.registered_model_id
     WHERE ${where} ORDER BY ${order} LIMIT ${search.maximum + 1} OFFSET ${offset}`,
    values,
  );
  return pageOf(rows, search, offset);
}
