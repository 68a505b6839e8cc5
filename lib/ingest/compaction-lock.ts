import "server-only";
import type { PoolClient } from "pg";

/** What compaction of a model's counters holds while it works; to be held by whoever removes some of them. */
export const compactionLockClass = 7313;

export async function lockCompaction(client: PoolClient, modelId: number): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1, $2)", [compactionLockClass, modelId]);
}
