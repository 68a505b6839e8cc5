import { ensurePartitions } from "@/lib/ingest/partitions";
import type { TestContext } from "@/tests/support/database";

const at = new Date("2026-06-14T12:00:00Z");

export async function addVersion(ctx: TestContext, model: string, name: string): Promise<number> {
  const { rows } = await ctx.db.pool.query<{ id: number }>(
    "INSERT INTO version (model_id, name) SELECT id, $2 FROM model WHERE name = $1 RETURNING id",
    [model, name],
  );
  return rows[0]!.id;
}

export async function addReference(ctx: TestContext, model: string, versionId: number): Promise<void> {
  await ctx.db.pool.query(
    `INSERT INTO reference_set (model_id, version_id, status, rows, span_days, has_timestamps, strata, days, segment_codes)
     SELECT id, $2, 'active', 3, 1, true, '', '', '' FROM model WHERE name = $1`,
    [model, versionId],
  );
}

/** Predictions with identities, labels and counters, as ingest leaves them. */
export async function addPredictions(
  ctx: TestContext,
  model: string,
  versionId: number,
  rows: number,
): Promise<void> {
  const { pool } = ctx.db;
  await ensurePartitions(pool, [at.getTime()]);
  const { rows: found } = await pool.query<{ id: number }>("SELECT id FROM model WHERE name = $1", [model]);
  const modelId = found[0]!.id;
  const series = "generate_series(1, $3::int) AS n";
  await pool.query(
    `INSERT INTO prediction (model_id, version_id, prediction_id, at, batch_id, score, features)
     SELECT $1, $2, 'p' || n, $4, 1, 0.5, '{}' FROM ${series}`,
    [modelId, versionId, rows, at],
  );
  await pool.query(
    `INSERT INTO prediction_identity (model_id, version_id, prediction_id, at, batch_id, content_hash, segments)
     SELECT $1, $2, 'p' || n, $4, 1, n, '{}' FROM ${series}`,
    [modelId, versionId, rows, at],
  );
  await pool.query(
    `INSERT INTO label (model_id, prediction_id, value, at, received_at)
     SELECT $1, 'p' || n, 1, $3, $3 FROM generate_series(1, $2::int) AS n`,
    [modelId, rows, at],
  );
  await pool.query(
    `INSERT INTO counter_delta (model_id, version_id, reference_id, part, segment_id, hour, body)
     VALUES ($1, $2, 0, 1, 0, 494508, '')`,
    [modelId, versionId],
  );
  await pool.query(
    `INSERT INTO counter_rollup (model_id, version_id, reference_id, part, segment_id, grain, start, revision, body)
     VALUES ($1, $2, 0, 1, 0, 0, 494508, 1, '')`,
    [modelId, versionId],
  );
}
