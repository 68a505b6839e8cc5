import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { loadModels } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { activateReference } from "./rebuild-activate";
import { countPredictionsOfDay, recountOutcomesOfDay } from "./rebuild-day";
import { clearProgress, readProgress, writeProgress } from "./rebuild-progress";
import { loadReference } from "./reference/load-reference";
import type { LoadedReference } from "./reference/loaded-reference";
import { type DayRows, readDays } from "./stored-rows";

interface BuildingSet {
  readonly id: number;
  readonly model_id: number;
  readonly version_id: number;
  readonly cut_batch: number;
}

/**
 * Counts earlier predictions against reference sets that are new to their versions, a day in a transaction, and
 * puts each to use when it is whole. Goes on where a stopped process left off. Returns the sets it finished.
 */
export async function rebuildCounters(ctx: Context, signal?: AbortSignal): Promise<number> {
  const { rows: sets } = await ctx.db.pool.query<BuildingSet>(
    "SELECT id, model_id, version_id, cut_batch FROM reference_set WHERE status = 'building' ORDER BY id",
  );
  // Right after a load the planner knows nothing of these tables yet, and walks them row by row.
  if (sets.length > 0) await ctx.db.pool.query("ANALYZE prediction, prediction_identity, label");
  let finished = 0;
  for (const set of sets) {
    if (signal?.aborted) break;
    if (await withClaim(ctx, set.id, () => rebuildSet(ctx, set, signal))) finished++;
  }
  return finished;
}

/** Runs `work` unless another process has the set. The claim ends with the process that holds it. */
async function withClaim(ctx: Context, setId: number, work: () => Promise<boolean>): Promise<boolean> {
  const client = await ctx.db.pool.connect();
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS held", [
      lockClass.rebuild,
      setId,
    ]);
    if (!rows[0].held) return false;
    try {
      return await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock($1, $2)", [lockClass.rebuild, setId]);
    }
  } finally {
    client.release();
  }
}

async function rebuildSet(ctx: Context, set: BuildingSet, signal?: AbortSignal): Promise<boolean> {
  const model = (await loadModels(ctx.db.pool)).find(({ id }) => id === set.model_id);
  if (!model) return false;
  const reference = await loadReference(ctx.db.pool, set.id);
  const days = await startRebuild(ctx, set);
  for (const day of days) {
    if (signal?.aborted) return false;
    const goesOn = await transaction(ctx.db.pool, (client) => rebuildDay(client, model, reference, set, day));
    if (!goesOn) return false;
  }
  return transaction(ctx.db.pool, async (client) => {
    await clearProgress(client, set.id);
    return activateReference(client, model.id, set, ctx.now);
  });
}

/** The days that are still to be counted. */
async function startRebuild(ctx: Context, set: BuildingSet): Promise<readonly DayRows[]> {
  return transaction(ctx.db.pool, async (client) => {
    const days = await readDays(client, {
      modelId: set.model_id,
      versionId: set.version_id,
      lastBatch: set.cut_batch,
    });
    const progress = await readProgress(client, set.id);
    const left = days.filter(({ day }) => progress === null || day > progress);
    const sum = (some: readonly DayRows[]) => some.reduce((total, { rows }) => total + rows, 0);
    await client.query("UPDATE reference_set SET rebuild_rows = $2, rebuilt_rows = $3 WHERE id = $1", [
      set.id,
      sum(days),
      sum(days) - sum(left),
    ]);
    return left;
  });
}

/** False when the set was replaced by a newer one meanwhile: then what was counted for it is swept away. */
async function rebuildDay(
  client: PoolClient,
  model: ModelRecord,
  reference: LoadedReference,
  set: BuildingSet,
  { day, rows }: DayRows,
): Promise<boolean> {
  const of = { modelId: model.id, versionId: set.version_id, day, lastBatch: set.cut_batch };
  await countPredictionsOfDay(client, model, reference, of);
  await recountOutcomesOfDay(client, model, reference, of);
  await writeProgress(client, set.id, day);
  // Last, behind the model's lock: a new set takes them in that order as well.
  const { rowCount } = await client.query(
    "UPDATE reference_set SET rebuilt_rows = rebuilt_rows + $2 WHERE id = $1 AND status = 'building'",
    [set.id, rows],
  );
  return rowCount === 1;
}
