import "server-only";
import type { Pool } from "pg";
import { deleteModelRows } from "./delete-model-rows";

// One index probe for each model, however many rows it has: the smallest id, then the next larger one, and so on.
const modelsWithIdentities = `
  WITH RECURSIVE found AS (
    SELECT min(model_id) AS id FROM prediction_identity
    UNION ALL
    SELECT (SELECT min(model_id) FROM prediction_identity WHERE model_id > found.id) FROM found
    WHERE found.id IS NOT NULL
  )
  SELECT id FROM found WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM model WHERE model.id = found.id)`;

/** Removes the rows that an interrupted deletion left behind; returns how many models they were of. */
export async function sweepDeletedModels(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(modelsWithIdentities);
  for (const { id } of rows) await deleteModelRows(pool, id);
  return rows.length;
}
