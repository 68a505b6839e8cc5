import "server-only";
import type { PoolClient } from "pg";
import { lockModel } from "../ingest-lock";

export type ReferenceStatus = "building" | "active";

interface Stored {
  readonly id: number;
  readonly modelId: number;
  readonly versionId: number;
}

/**
 * Puts a stored set to use: at once when the version has no predictions; else ingest counts for it too from this
 * transaction on, and rows of earlier batches are counted in the background.
 */
export async function registerReference(
  client: PoolClient,
  set: Stored,
  now: Date,
): Promise<ReferenceStatus> {
  await lockModel(client, set.modelId, "alone");
  const status = (await hasCounters(client, set)) ? "building" : "active";
  const replaced = status === "active" ? ["active", "building"] : ["building"];
  await client.query(
    "UPDATE reference_set SET status = 'superseded' WHERE version_id = $1 AND status = ANY($2)",
    [set.versionId, replaced],
  );
  await client.query(
    `UPDATE reference_set SET status = $2, activated_at = CASE WHEN $2 = 'active' THEN $3::timestamptz END,
       cut_batch = (SELECT last_value FROM ingest_batch) WHERE id = $1`,
    [set.id, status, now],
  );
  return status;
}

async function hasCounters(client: PoolClient, { modelId, versionId }: Stored): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM counter_delta WHERE model_id = $1 AND version_id = $2)
       OR EXISTS (SELECT FROM counter_rollup WHERE model_id = $1 AND version_id = $2) AS found`,
    [modelId, versionId],
  );
  return rows[0]?.found ?? false;
}

/** A set in use that says the same as this one, row by row. */
export async function findSameReference(
  client: PoolClient,
  { id, versionId }: Stored,
): Promise<ReferenceStatus | null> {
  const { rows } = await client.query<{ status: ReferenceStatus }>(
    `SELECT old.status FROM reference_set old JOIN reference_set new ON new.id = $1
     WHERE old.id = (SELECT max(id) FROM reference_set WHERE version_id = $2 AND status IN ('active', 'building'))
       AND (old.rows, old.span_days, old.has_timestamps, old.strata, old.days, old.segment_codes)
         = (new.rows, new.span_days, new.has_timestamps, new.strata, new.days, new.segment_codes)
       AND (old.scores, old.labels, old.probabilities)
         IS NOT DISTINCT FROM (new.scores, new.labels, new.probabilities)
       AND NOT EXISTS (
         SELECT FROM (SELECT * FROM reference_column WHERE reference_set_id = old.id) a
         FULL JOIN (SELECT * FROM reference_column WHERE reference_set_id = new.id) b USING (column_id)
         WHERE (a.kind, a.anchors, a.categories, a.cells) IS DISTINCT FROM (b.kind, b.anchors, b.categories, b.cells)
           OR a.attribution IS DISTINCT FROM b.attribution)`,
    [id, versionId],
  );
  return rows[0]?.status ?? null;
}
