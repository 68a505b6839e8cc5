import "server-only";
import type { PoolClient } from "pg";
import { lockClass } from "@/lib/db/lock-class";

/**
 * Predictions share a model's lock; labels and a new reference hold it alone. So a label and its prediction,
 * sent at the same moment, always see one another, and a new reference knows exactly which rows came before.
 * It is held to the end of the transaction.
 */
export async function lockModel(
  client: PoolClient,
  modelId: number,
  mode: "shared" | "alone",
): Promise<void> {
  const lock = mode === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
  await client.query(`SELECT ${lock}($1, $2)`, [lockClass.ingest, modelId]);
}
