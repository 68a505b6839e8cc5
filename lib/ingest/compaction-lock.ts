import "server-only";
import type { PoolClient } from "pg";
import { lockClass } from "@/lib/db/lock-class";

/** Keeps compaction of a model's counters away: for whoever removes some of them. */
export async function lockCompaction(client: PoolClient, modelId: number): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1, $2)", [lockClass.compaction, modelId]);
}
