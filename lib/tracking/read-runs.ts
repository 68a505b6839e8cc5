import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import type { DatasetInput, MetricPoint, Run } from "./run";
import type { Entry } from "./run-entries";

export const infoColumns = `run.id, run.name, experiment_id AS "experimentId", user_id AS "userId", status,
  start_ms AS "startMs", end_ms AS "endMs", artifact_uri AS "artifactUri", lifecycle_stage AS stage`;

/** Runs with everything that hangs on them, each found by its key, in one statement. */
const readAll = `
  SELECT ${infoColumns},
    (SELECT json_agg(json_build_array(key, value) ORDER BY key) FROM run_tag WHERE run_id = run.id) AS tags,
    (SELECT json_agg(json_build_array(key, value) ORDER BY key) FROM run_param WHERE run_id = run.id) AS params,
    (SELECT json_agg(json_build_array(key, value, timestamp_ms, step, is_nan, model_id, dataset_name, dataset_digest)
      ORDER BY key) FROM run_latest_metric WHERE run_id = run.id) AS metrics,
    (SELECT json_agg(json_build_object('name', name, 'digest', digest, 'sourceType', source_type, 'source', source,
      'schema', schema, 'profile', profile, 'tags', tags) ORDER BY dataset.id)
      FROM run_input JOIN dataset ON dataset.id = dataset_id WHERE run_id = run.id) AS datasets,
    (SELECT json_agg(json_build_array(direction, model_id, step) ORDER BY step, model_id)
      FROM run_model WHERE run_id = run.id) AS models
  FROM unnest($1::text[]) WITH ORDINALITY AS wanted (run_id, place)
  JOIN run ON run.id = wanted.run_id ORDER BY place`;

/** The runs of these ids, in the order of the ids. */
export async function readRuns({ db }: Context, ids: readonly string[]): Promise<readonly Run[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.pool.query({ name: "read-runs", text: readAll, values: [textArray(ids)] });
  return rows.map(({ tags, params, metrics, datasets, models, ...info }) => ({
    info,
    tags: entriesOf(tags),
    params: entriesOf(params),
    metrics: pointsOf(metrics),
    datasets: datasetsOf(datasets),
    ...modelsOf(models),
  }));
}

const entriesOf = (pairs: readonly [string, string][] | null): Entry[] =>
  (pairs ?? []).map(([key, value]) => ({ key, value }));

type StoredPoint = [string, number, number, number, boolean, string | null, string | null, string | null];

const pointsOf = (points: readonly StoredPoint[] | null): MetricPoint[] =>
  (points ?? []).map(([key, value, timestampMs, step, isNan, modelId, datasetName, datasetDigest]) => ({
    key,
    value: isNan ? Number.NaN : value,
    timestampMs,
    step,
    modelId,
    datasetName,
    datasetDigest,
  }));

type StoredDataset = Omit<DatasetInput, "tags"> & { readonly tags: Readonly<Record<string, string>> };

const datasetsOf = (datasets: readonly StoredDataset[] | null): DatasetInput[] =>
  (datasets ?? []).map((dataset) => ({
    ...dataset,
    tags: Object.entries(dataset.tags).map(([key, value]) => ({ key, value })),
  }));

function modelsOf(
  models: readonly [string, string, number][] | null,
): Pick<Run, "modelInputs" | "modelOutputs"> {
  const of = (wanted: string) => (models ?? []).filter(([direction]) => direction === wanted);
  return {
    modelInputs: of("input").map(([, modelId]) => modelId),
    modelOutputs: of("output").map(([, modelId, step]) => ({ modelId, step })),
  };
}
