import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import { notFound } from "./invalid";
import type { LoggedModel } from "./logged-model";
import type { MetricPoint } from "./run";

const readAll = `
  SELECT m.id, experiment_id AS "experimentId", name, model_type AS "modelType", source_run_id AS "sourceRunId",
    status, status_message AS "statusMessage", artifact_uri AS "artifactUri",
    created_ms AS "createdMs", updated_ms AS "updatedMs",
    (SELECT coalesce(json_agg(json_build_object('key', key, 'value', value) ORDER BY key), '[]')
      FROM logged_model_tag WHERE model_id = m.id) AS tags,
    (SELECT coalesce(json_agg(json_build_object('key', key, 'value', value) ORDER BY key), '[]')
      FROM logged_model_param WHERE model_id = m.id) AS params,
    (SELECT coalesce(json_agg(json_build_object('key', key, 'value', value, 'timestampMs', timestamp_ms, 'step', step,
      'isNan', is_nan, 'modelId', model_id, 'datasetName', dataset_name, 'datasetDigest', dataset_digest, 'runId', run_id)
      ORDER BY key, timestamp_ms, step), '[]') FROM logged_model_metric WHERE model_id = m.id) AS metrics
  FROM unnest($1::text[]) WITH ORDINALITY AS wanted (model_id, place)
  JOIN logged_model m ON m.id = wanted.model_id
  WHERE lifecycle_stage = 'active' OR $2 ORDER BY place`;

/** The logged models of these ids, in the order of the ids. */
export async function readLoggedModels(
  { db }: Context,
  ids: readonly string[],
  more: { readonly deletedToo?: boolean } = {},
): Promise<readonly LoggedModel[]> {
  const { rows } = await db.pool.query({
    name: "read-logged-models",
    text: readAll,
    values: [textArray(ids), more.deletedToo ?? false],
  });
  return rows.map((row) => ({ ...row, metrics: row.metrics.map(pointOf) }));
}

export async function getLoggedModel(
  ctx: Context,
  id: string,
  more: { readonly deletedToo?: boolean } = {},
): Promise<LoggedModel> {
  const [model] = await readLoggedModels(ctx, [id], more);
  if (!model) throw loggedModelNotFound(id);
  return model;
}

export const loggedModelNotFound = (id: string): Error => notFound(`Logged model with ID '${id}' not found.`);

const pointOf = ({ isNan, ...point }: MetricPoint & { readonly isNan: boolean }): MetricPoint =>
  isNan ? { ...point, value: Number.NaN } : point;
