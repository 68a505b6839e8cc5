import "server-only";
import type { PoolClient } from "pg";
import { numberArray, textArray } from "@/lib/db/array-literal";
import { identityKey, type StoredPrediction } from "./stored-prediction";

const insertNew = `
  WITH fresh AS (
    INSERT INTO prediction_identity
      (model_id, prediction_id, version_id, at, batch_id, content_hash, score, class_code, probabilities, segments)
    SELECT $1, t.prediction_id, t.version_id, t.at, $2, t.content_hash, t.score, t.class_code,
      t.probabilities::float8[], t.segments::int[]
    FROM unnest($3::text[], $4::int[], $5::timestamptz[], $6::bigint[], $7::float8[], $8::int[], $9::text[], $10::text[])
      AS t (prediction_id, version_id, at, content_hash, score, class_code, probabilities, segments)
    ON CONFLICT DO NOTHING
    RETURNING prediction_id, version_id)
  SELECT fresh.prediction_id, fresh.version_id, label.value
  FROM fresh LEFT JOIN label ON label.model_id = $1 AND label.prediction_id = fresh.prediction_id`;

/**
 * Stores which predictions are new and says which they were by their keys, each with the label that waits for
 * it. Rows go in the order of their ids, so that two writers of the same ids wait for one another and never
 * deadlock.
 */
export async function insertIdentities(
  client: PoolClient,
  modelId: number,
  batchId: number,
  predictions: readonly StoredPrediction[],
): Promise<Map<string, number | null>> {
  const sorted = [...predictions].sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : a.versionId - b.versionId,
  );
  const { rows } = await client.query<{ prediction_id: string; version_id: number; value: number | null }>({
    name: "insert-identities",
    text: insertNew,
    values: [
      modelId,
      batchId,
      textArray(sorted.map(({ id }) => id)),
      numberArray(sorted.map(({ versionId }) => versionId)),
      textArray(sorted.map(({ at }) => at)),
      numberArray(sorted.map(({ hash }) => hash)),
      numberArray(sorted.map(({ draft }) => draft.score)),
      numberArray(sorted.map(({ draft }) => draft.classCode)),
      textArray(sorted.map(({ draft }) => draft.probabilities && numberArray(draft.probabilities))),
      textArray(sorted.map(({ segments }) => numberArray(segments))),
    ],
  });
  return new Map(rows.map((row) => [identityKey(row.prediction_id, row.version_id), row.value]));
}

/** Content hashes of predictions that are stored already, by their keys. */
export async function readHashes(
  client: PoolClient,
  modelId: number,
  predictions: readonly StoredPrediction[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ prediction_id: string; version_id: number; content_hash: string }>(
    `SELECT i.prediction_id, i.version_id, i.content_hash::text
     FROM unnest($2::text[], $3::int[]) AS t (prediction_id, version_id)
     JOIN prediction_identity i USING (prediction_id, version_id) WHERE i.model_id = $1`,
    [modelId, predictions.map(({ id }) => id), predictions.map(({ versionId }) => versionId)],
  );
  return new Map(rows.map((row) => [identityKey(row.prediction_id, row.version_id), row.content_hash]));
}
