import "server-only";
import type { Pool } from "pg";

const rowsOfBatch = 20_000;
const pagesOfBatch = 256;

type KeyedTable = "prediction_identity" | "label" | "counter_delta" | "counter_rollup";

/** Removes a model's rows from every high-volume table, each batch a short transaction of its own. */
export async function deleteModelRows(pool: Pool, modelId: number): Promise<void> {
  await deleteByKey(pool, "counter_delta", modelId);
  await deleteByKey(pool, "counter_rollup", modelId);
  await deleteByKey(pool, "label", modelId);
  for (const partition of await predictionPartitions(pool)) await deleteByPages(pool, partition, modelId);
  // Last: what is left of a model is found by its identities.
  await deleteByKey(pool, "prediction_identity", modelId);
}

async function deleteByKey(pool: Pool, table: KeyedTable, modelId: number): Promise<void> {
  let deleted: number | null;
  do {
    ({ rowCount: deleted } = await pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE model_id = $1 LIMIT ${rowsOfBatch}))`,
      [modelId],
    ));
  } while (deleted === rowsOfBatch);
}

/** Prediction rows have no index: their partitions are read once, from the first page to the last. */
async function deleteByPages(pool: Pool, partition: string, modelId: number): Promise<void> {
  const { rows } = await pool.query<{ pages: number }>(
    "SELECT pg_relation_size($1::regclass) / current_setting('block_size')::int AS pages",
    [partition],
  );
  for (let page = 0; page < (rows[0]?.pages ?? 0); page += pagesOfBatch) {
    await pool.query(`DELETE FROM ${partition} WHERE ctid >= $2::tid AND ctid < $3::tid AND model_id = $1`, [
      modelId,
      `(${page},0)`,
      `(${page + pagesOfBatch},0)`,
    ]);
  }
}

async function predictionPartitions(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'prediction'::regclass ORDER BY 1",
  );
  return rows.map((row) => row.name);
}
