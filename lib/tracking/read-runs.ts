import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import type { Run } from "./run";
import { runsOf, type StoredRuns } from "./stored-runs";

export const infoColumns = `run.id, run.name, experiment_id AS "experimentId", user_id AS "userId", status,
  start_ms AS "startMs", end_ms AS "endMs", artifact_uri AS "artifactUri", lifecycle_stage AS stage`;

/** The rows of a table, a list for each column: an object for each row would take twice as long. */
const lists = (columns: readonly string[], rows: string): string =>
  `(SELECT json_build_array(${columns.map((column) => `json_agg(${column})`).join(", ")}) FROM ${rows})`;

/** What a table has of the runs of the page, each found by its key. */
const ofPage = (columns: readonly string[], table: string, order: string): string =>
  lists(
    ["run_id", ...columns],
    `(SELECT * FROM ${table} WHERE run_id = ANY ((SELECT ids FROM chosen)::text[]) ORDER BY ${order}) AS ordered`,
  );

/** The runs that a statement selects, in its order, with everything that hangs on them. */
const readPage = (page: string): string => `
  WITH page AS MATERIALIZED (${page}), chosen AS MATERIALIZED (SELECT array_agg(id) AS ids FROM page)
  SELECT
    ${lists(
      [
        "id",
        "name",
        "experiment_id",
        "user_id",
        "status",
        "start_ms",
        "end_ms",
        "artifact_uri",
        "lifecycle_stage",
      ],
      "page",
    )} AS infos,
    ${ofPage(["key", "value"], "run_tag", "run_id, key")} AS tags,
    ${ofPage(["key", "value"], "run_param", "run_id, key")} AS params,
    ${ofPage(
      [
        "key",
        "CASE WHEN is_nan THEN 'NaN' ELSE value END",
        "timestamp_ms",
        "step",
        // Most points have none of them.
        `CASE WHEN num_nonnulls(model_id, dataset_name, dataset_digest) > 0
           THEN json_build_array(model_id, dataset_name, dataset_digest) END`,
      ],
      "run_latest_metric",
      "run_id, key",
    )} AS metrics,
    ${ofPage(
      ["name", "digest", "source_type", "source", "schema", "profile", "tags"],
      "run_input JOIN dataset ON dataset.id = dataset_id",
      "dataset_id",
    )} AS datasets,
    ${ofPage(["direction", "model_id", "step"], "run_model", "step, model_id")} AS models`;

const readByIds = readPage("SELECT * FROM run WHERE id = ANY ($1::text[])");

/** The runs of these ids, in the order of the ids. */
export async function readRuns({ db }: Context, ids: readonly string[]): Promise<readonly Run[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.pool.query<StoredRuns>({
    name: "read-runs",
    text: readByIds,
    values: [textArray(ids)],
  });
  const found = new Map(runsOf(rows[0]).map((run) => [run.info.id, run]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const readNewest = readPage(
  `SELECT * FROM run WHERE experiment_id = $1 AND lifecycle_stage = $2
   ORDER BY start_ms DESC, id LIMIT $3 OFFSET $4`,
);

/** The runs of an experiment from the newest on: what is asked most, in one statement that is planned once. */
export async function readNewestRuns(
  { db }: Context,
  experimentId: number,
  stage: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Run[]> {
  const values = [experimentId, stage, limit, offset];
  const { rows } = await db.pool.query<StoredRuns>({ name: "read-newest-runs", text: readNewest, values });
  return runsOf(rows[0]);
}
