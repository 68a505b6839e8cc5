import "server-only";
import type { Context } from "@/lib/context";
import { experimentNumber } from "./experiment-id";
import { noExperiment } from "./read-experiments";

/** Deletes an experiment or restores it, and its runs with it. One that is there already is not found. */
export async function moveExperiment(
  { db, now }: Context,
  id: string,
  stage: "active" | "deleted",
): Promise<void> {
  const { rows } = await db.pool.query(
    `WITH moved AS (
       UPDATE experiment SET lifecycle_stage = $2, updated_ms = $3 WHERE id = $1 AND lifecycle_stage <> $2
       RETURNING id),
     runs AS (
       UPDATE run SET lifecycle_stage = $2, deleted_ms = CASE WHEN $2 = 'deleted' THEN $3::int8 END
       FROM moved WHERE experiment_id = moved.id)
     SELECT id FROM moved`,
    [experimentNumber(id), stage, now.getTime()],
  );
  if (!rows[0]) throw noExperiment(id);
}
