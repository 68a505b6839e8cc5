import "server-only";
import type { Context } from "@/lib/context";
import { runNotFound } from "./require-active-run";

/** Deletes a run or restores it; one that is there already stays as it is. */
export async function moveRun(
  { db, now }: Context,
  runId: string,
  stage: "active" | "deleted",
): Promise<void> {
  const moved = await db.pool.query(
    `UPDATE run SET lifecycle_stage = $2, deleted_ms = CASE WHEN $2 = 'deleted' THEN $3::int8 END WHERE id = $1`,
    [runId, stage, now.getTime()],
  );
  if (moved.rowCount === 0) throw runNotFound(runId);
}
