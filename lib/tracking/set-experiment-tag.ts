import "server-only";
import type { Context } from "@/lib/context";
import { requireExperimentTag } from "./experiment-text";
import { getActiveExperiment } from "./read-experiments";
import type { Entry } from "./run-entries";

export async function setExperimentTag(ctx: Context, id: string, tag: Entry): Promise<void> {
  requireExperimentTag(tag);
  const experiment = await getActiveExperiment(ctx, id);
  await ctx.db.pool.query(
    `WITH changed AS (UPDATE experiment SET updated_ms = $4 WHERE id = $1)
     INSERT INTO experiment_tag (experiment_id, key, value) VALUES ($1, $2, $3)
     ON CONFLICT (experiment_id, key) DO UPDATE SET value = excluded.value`,
    [experiment.id, tag.key, tag.value, ctx.now.getTime()],
  );
}
