import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import type { Run } from "./run";
import { runsOf, type StoredRuns } from "./stored-runs";

export const infoColumns = `run.id, run.name, experiment_id AS "experimentId", user_id AS "userId", status,
  start_ms AS "startMs", end_ms AS "endMs", artifact_uri AS "artifactUri", lifecycle_stage AS stage`;

/** What a table has of the runs, a list for each column: an object for each row would take twice as long. */
const lists = (columns: string, table: string, order: string): string =>
  `(SELECT json_build_array(json_agg(run_id), ${columns
    .split(", ")
    .map((column) => `json_agg(${column})`)
    .join(", ")})
    FROM (SELECT * FROM ${table} WHERE run_id = ANY ($1::text[]) ORDER BY ${order}) AS ordered)`;

/** Runs with everything that hangs on them, each found by its key, in one statement. */
const readAll = `
  SELECT
    (SELECT json_agg(info) FROM (SELECT ${infoColumns} FROM run WHERE id = ANY ($1::text[])) AS info) AS infos,
    ${lists("key, value", "run_tag", "key")} AS tags,
    ${lists("key, value", "run_param", "key")} AS params,
    ${lists(
      "key, value, timestamp_ms, step, is_nan, model_id, dataset_name, dataset_digest",
      "run_latest_metric",
      "key",
    )} AS metrics,
    ${lists(
      "name, digest, source_type, source, schema, profile, tags",
      "run_input JOIN dataset ON dataset.id = dataset_id",
      "dataset_id",
    )} AS datasets,
    ${lists("direction, model_id, step", "run_model", "step, model_id")} AS models`;

/** The runs of these ids, in the order of the ids. */
export async function readRuns({ db }: Context, ids: readonly string[]): Promise<readonly Run[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.pool.query<StoredRuns>({
    name: "read-runs",
    text: readAll,
    values: [textArray(ids)],
  });
  return rows[0] ? runsOf(rows[0], ids) : [];
}
