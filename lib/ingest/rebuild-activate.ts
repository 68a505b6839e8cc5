import "server-only";
import type { PoolClient } from "pg";
import { lockModel } from "./ingest-lock";

/**
 * Puts a set to use whose counters are whole. False when a newer one has taken its place meanwhile. The counters
 * of the one before it stay a while for readers that have just looked it up.
 */
export async function activateReference(
  client: PoolClient,
  modelId: number,
  set: { readonly id: number; readonly version_id: number },
  now: Date,
): Promise<boolean> {
  await lockModel(client, modelId, "alone");
  const { rowCount } = await client.query(
    "UPDATE reference_set SET status = 'active', activated_at = $2 WHERE id = $1 AND status = 'building'",
    [set.id, now],
  );
  if (rowCount === 0) return false;
  await client.query(
    "UPDATE reference_set SET status = 'superseded' WHERE version_id = $1 AND id <> $2 AND status = 'active'",
    [set.version_id, set.id],
  );
  return true;
}
