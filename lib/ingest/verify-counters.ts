import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { loadModels } from "@/lib/registry/load-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { loadReference } from "./reference/load-reference";
import { differencesOfDay } from "./verify-day";

const listed = 10;
const allBatches = Number.MAX_SAFE_INTEGER;

export interface VerifiedModel {
  readonly model: string;
  readonly rows: number;
  /** The first ten. */
  readonly differences: readonly string[];
}

/** Recounts every counter that readers use from the rows. All of it is read as of one moment. */
export async function verifyCounters(ctx: Context): Promise<VerifiedModel[]> {
  const client = await ctx.db.pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const verified: VerifiedModel[] = [];
    for (const model of await loadModels(client)) verified.push(await verifyModel(ctx, client, model));
    return verified;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function verifyModel(ctx: Context, client: PoolClient, model: ModelRecord): Promise<VerifiedModel> {
  let rows = 0;
  const found: string[] = [];
  for (const version of model.versions) {
    const referenceId = version.activeReferenceId ?? 0;
    const days = await readVerifiedDays(client, model, version, referenceId);
    if (days.length === 0) continue;
    const reference = referenceId === 0 ? null : await loadReference(ctx.db.pool, referenceId);
    for (const { day, rows: ofDay } of days) {
      rows += ofDay;
      if (found.length >= listed) continue;
      const scope = { modelId: model.id, versionId: version.id, referenceId, day, lastBatch: allBatches };
      for await (const difference of differencesOfDay(client, model, reference, scope)) {
        found.push(`version ${version.name}, ${difference}`);
        if (found.length >= listed) break;
      }
    }
  }
  return { model: model.name, rows, differences: found };
}

/** Days with rows or with counters: a counter without a row is wrong as well. */
async function readVerifiedDays(
  client: PoolClient,
  model: ModelRecord,
  version: VersionRecord,
  referenceId: number,
): Promise<{ day: number; rows: number }[]> {
  const { rows } = await client.query<{ day: number; rows: number }>(
    `SELECT day::int, sum(rows)::int AS rows FROM (
       SELECT floor(extract(epoch FROM at) / 86400) AS day, count(*) AS rows FROM prediction
         WHERE model_id = $1 AND version_id = $2 GROUP BY 1
       UNION ALL SELECT DISTINCT floor(hour / 24.0), 0 FROM counter_delta
         WHERE model_id = $1 AND version_id = $2 AND reference_id = $3
       UNION ALL SELECT DISTINCT floor(start / 24.0), 0 FROM counter_rollup
         WHERE model_id = $1 AND version_id = $2 AND reference_id = $3) days
     GROUP BY day ORDER BY day`,
    [model.id, version.id, referenceId],
  );
  return rows;
}
