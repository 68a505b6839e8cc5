import "server-only";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";

/** Where a run's artifacts are. */
export async function runArtifactUri({ db }: Context, runId: string): Promise<string> {
  const { rows } = await db.pool.query("SELECT artifact_uri AS uri FROM run WHERE id = $1", [runId]);
  if (!rows[0]) throw new MlflowError("RESOURCE_DOES_NOT_EXIST", `Run with id=${runId} not found`);
  return rows[0].uri;
}

/** Where a logged model's artifacts are. */
export async function loggedModelArtifactUri({ db }: Context, modelId: string): Promise<string> {
  const { rows } = await db.pool.query(
    "SELECT artifact_uri AS uri FROM logged_model WHERE id = $1 AND lifecycle_stage = 'active'",
    [modelId],
  );
  if (!rows[0])
    throw new MlflowError("RESOURCE_DOES_NOT_EXIST", `Logged model with ID '${modelId}' not found.`);
  return rows[0].uri;
}
