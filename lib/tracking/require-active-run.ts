import "server-only";
import type { Context } from "@/lib/context";
import { invalid, notFound } from "./invalid";

export const runNotFound = (runId: string): Error => notFound(`Run with id=${runId} not found`);

/** Refuses a run that is not there or is deleted. */
export async function requireActiveRun({ db }: Context, runId: string): Promise<{ experimentId: number }> {
  const { rows } = await db.pool.query({
    name: "run-stage",
    text: `SELECT experiment_id AS "experimentId", lifecycle_stage AS stage FROM run WHERE id = $1`,
    values: [runId],
  });
  if (!rows[0]) throw runNotFound(runId);
  if (rows[0].stage === "active") return rows[0];
  throw invalid(`The run ${runId} must be in the 'active' state. Current state is ${rows[0].stage}.`);
}
