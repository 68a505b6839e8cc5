import "server-only";
import type { Context } from "@/lib/context";
import { notFound } from "./invalid";
import { getActiveExperiment } from "./read-experiments";

export async function deleteExperimentTag(ctx: Context, id: string, key: string): Promise<void> {
  const experiment = await getActiveExperiment(ctx, id);
  const { rows } = await ctx.db.pool.query(
    `WITH gone AS (DELETE FROM experiment_tag WHERE experiment_id = $1 AND key = $2 RETURNING experiment_id)
     UPDATE experiment SET updated_ms = $3 FROM gone WHERE id = gone.experiment_id RETURNING id`,
    [experiment.id, key, ctx.now.getTime()],
  );
  if (!rows[0]) throw notFound(`No tag with name: ${key} in experiment with id ${id}`);
}
