import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import { requireDataset } from "./dataset-text";
import { requireActiveRun } from "./require-active-run";
import type { DatasetInput } from "./run";

export interface LogInputs {
  readonly datasets: readonly DatasetInput[];
  readonly modelIds: readonly string[];
}

/** A dataset is one of its experiment's by name and digest; the first run to name it says what it is. */
const insertInputs = `
  WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($3) AS t (name text, digest text, "sourceType" text, source text,
      schema text, profile text, tags json)),
  made AS (
    INSERT INTO dataset (experiment_id, name, digest, source_type, source, schema, profile)
    SELECT $2, name, digest, "sourceType", source, schema, profile FROM given ORDER BY name, digest
    ON CONFLICT (experiment_id, name, digest) DO UPDATE SET name = excluded.name RETURNING id, name, digest),
  model AS (
    INSERT INTO run_model (run_id, model_id, direction)
    SELECT $1, model_id, 'input' FROM unnest($4::text[]) AS t (model_id) ON CONFLICT DO NOTHING)
  INSERT INTO run_input (run_id, dataset_id, tags)
  SELECT $1, made.id, (SELECT coalesce(jsonb_object_agg(tag ->> 'key', tag ->> 'value'), '{}')
    FROM json_array_elements(given.tags) AS tag)
  FROM given JOIN made USING (name, digest) ON CONFLICT DO NOTHING`;

/** Says which datasets and logged models a run read. */
export async function logInputs(
  ctx: Context,
  runId: string,
  { datasets, modelIds }: LogInputs,
): Promise<void> {
  for (const dataset of datasets) requireDataset(dataset);
  const { experimentId } = await requireActiveRun(ctx, runId);
  const byName = new Map<string, DatasetInput>();
  for (const dataset of datasets) {
    const key = JSON.stringify([dataset.name, dataset.digest]);
    if (!byName.has(key)) byName.set(key, dataset);
  }
  await ctx.db.pool.query(insertInputs, [
    runId,
    experimentId,
    JSON.stringify([...byName.values()]),
    textArray(modelIds),
  ]);
}
