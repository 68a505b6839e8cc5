import "server-only";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { nameTaken, requireExperimentName } from "./experiment-text";
import { getExperiment } from "./read-experiments";

export async function renameExperiment(ctx: Context, id: string, name: string): Promise<void> {
  requireExperimentName(name);
  const experiment = await getExperiment(ctx, id);
  if (experiment.stage !== "active") {
    throw new MlflowError("INVALID_STATE", "Cannot rename a non-active experiment.");
  }
  try {
    await ctx.db.pool.query("UPDATE experiment SET name = $2, updated_ms = $3 WHERE id = $1", [
      experiment.id,
      name,
      ctx.now.getTime(),
    ]);
  } catch (error) {
    throw (error as { code?: string }).code === "23505" ? nameTaken(name) : error;
  }
}
