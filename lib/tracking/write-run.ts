import "server-only";
import type { Context } from "@/lib/context";
import { numberArray, textArray } from "@/lib/db/array-literal";
import { requireActiveRun } from "./require-active-run";
import type { Batch, Entry, MetricEntry } from "./run-entries";

/** Every value of a batch, written when the run is active and no param has another value already. */
const writeAll = (whenKnown: "" | "ON CONFLICT DO NOTHING") => `
  WITH active AS MATERIALIZED (
    SELECT id FROM run WHERE id = $1 AND lifecycle_stage = 'active'),
  param AS MATERIALIZED (SELECT * FROM unnest($2::text[], $3::text[]) AS t (key, value)),
  known AS MATERIALIZED (
    SELECT key, run_param.value AS old_value, param.value AS new_value
    FROM param JOIN run_param USING (key) WHERE run_param.run_id = $1),
  writable AS MATERIALIZED (
    SELECT id FROM active WHERE NOT EXISTS (SELECT FROM known WHERE old_value <> new_value)),
  new_param AS (
    INSERT INTO run_param (run_id, key, value) SELECT id, key, value FROM writable, param ORDER BY key
    ON CONFLICT DO NOTHING RETURNING key),
  point AS MATERIALIZED (
    SELECT key COLLATE "C" AS key, timestamp_ms, step, value, is_nan, model_id, dataset_name, dataset_digest
    FROM unnest($4::text[], $5::int8[], $6::int8[], $7::float8[], $8::bool[], $9::text[], $10::text[], $11::text[])
      AS t (key, timestamp_ms, step, value, is_nan, model_id, dataset_name, dataset_digest)),
  new_metric AS (
    INSERT INTO run_metric (run_id, key, timestamp_ms, step, value, is_nan, model_id, dataset_name, dataset_digest)
    SELECT writable.id, point.* FROM writable, point ORDER BY key, timestamp_ms, step, value
    ${whenKnown}),
  new_latest AS (
    INSERT INTO run_latest_metric AS latest
      (run_id, key, timestamp_ms, step, value, is_nan, model_id, dataset_name, dataset_digest)
    SELECT DISTINCT ON (key) writable.id, point.* FROM writable, point
    ORDER BY key, step DESC, timestamp_ms DESC, value DESC
    ON CONFLICT (run_id, key) DO UPDATE SET
      timestamp_ms = excluded.timestamp_ms, step = excluded.step, value = excluded.value, is_nan = excluded.is_nan,
      model_id = excluded.model_id, dataset_name = excluded.dataset_name, dataset_digest = excluded.dataset_digest
    WHERE (excluded.step, excluded.timestamp_ms, excluded.value) > (latest.step, latest.timestamp_ms, latest.value)),
  new_model_metric AS (
    INSERT INTO logged_model_metric
      (model_id, key, timestamp_ms, step, value, is_nan, run_id, dataset_name, dataset_digest)
    SELECT logged_model.id, key, timestamp_ms, point.step, value, is_nan, writable.id,
      coalesce(dataset_name, ''), coalesce(dataset_digest, '')
    FROM writable, (SELECT * FROM point WHERE model_id IS NOT NULL) AS point,
      LATERAL (SELECT id FROM logged_model WHERE id = point.model_id OFFSET 0) AS logged_model
    ON CONFLICT DO NOTHING),
  new_tag AS (
    INSERT INTO run_tag (run_id, key, value)
    SELECT id, key, value FROM writable, unnest($12::text[], $13::text[]) AS t (key, value) ORDER BY key
    ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value),
  renamed AS (
    UPDATE run SET name = $14 FROM writable WHERE run.id = writable.id AND $14::text IS NOT NULL)
  SELECT (SELECT count(*) FROM active) AS active,
    (SELECT count(*) FROM new_param) + (SELECT count(*) FROM known) AS settled,
    (SELECT coalesce(json_agg(known), '[]') FROM known WHERE old_value <> new_value) AS changed`;

/** To be ready for points that are there already takes almost half as long again, and they hardly ever are. */
const writing = { name: "write-run", text: writeAll("") };
const writingAgain = { name: "write-run-again", text: writeAll("ON CONFLICT DO NOTHING") };

export interface ParamChange {
  readonly key: string;
  readonly old_value: string;
  readonly new_value: string;
}

/**
 * Writes to a run in one statement, and says which params have another value already: then nothing is written.
 * A metric that is there already is not written again.
 */
export async function writeRun(ctx: Context, runId: string, batch: Batch): Promise<readonly ParamChange[]> {
  const { metrics, params } = batch;
  const tags = [...new Map(batch.tags.map((tag) => [tag.key, tag])).values()];
  const values = [
    runId,
    ...entryArrays(params),
    ...metricArrays(metrics),
    ...entryArrays(tags),
    tags.find(({ key }) => key === "mlflow.runName")?.value ?? null,
  ];
  const write = (statement: typeof writing) => ctx.db.pool.query({ ...statement, values });
  for (;;) {
    const { rows } = await write(writing).catch((error) => {
      if (isKnownPoint(error)) return write(writingAgain);
      throw error;
    });
    const { active, settled, changed } = rows[0];
    if (active === 0) await requireActiveRun(ctx, runId);
    // A param that came from elsewhere in the same moment is neither new nor known: look again.
    else if (changed.length > 0 || settled === params.length) return changed;
  }
}

const isKnownPoint = ({ code, table }: { readonly code?: string; readonly table?: string }) =>
  code === "23505" && table === "run_metric";

const entryArrays = (entries: readonly Entry[]): string[] => [
  textArray(entries.map(({ key }) => key)),
  textArray(entries.map(({ value }) => value)),
];

function metricArrays(metrics: readonly MetricEntry[]): string[] {
  return [
    textArray(metrics.map(({ key }) => key)),
    numberArray(metrics.map(({ timestampMs }) => timestampMs)),
    numberArray(metrics.map(({ step }) => step)),
    numberArray(metrics.map(({ value }) => storedValue(value))),
    `{${metrics.map(({ value }) => (Number.isNaN(value) ? "t" : "f")).join(",")}}`,
    textArray(metrics.map(({ modelId }) => modelId ?? null)),
    textArray(metrics.map(({ datasetName }) => datasetName ?? null)),
    textArray(metrics.map(({ datasetDigest }) => datasetDigest ?? null)),
  ];
}

/** Infinity is stored as the greatest number, and NaN as zero beside its flag. */
function storedValue(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
