import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { hourMs, hourOf } from "@/lib/ingest/counters";
import { loadModel, loadModels } from "@/lib/registry/load-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { evaluateHours } from "./evaluate-hours";
import { rewindLate } from "./rewind-late";
import { storeEvaluations } from "./store-evaluation";

/** Hours evaluated and stored at a time; the longest that a catching-up worker holds a model. */
const chunkHours = 96;
const catchUpHours = 60 * 24;
/** Rows of an hour may still be on their way when it ends. */
const graceMs = 60_000;

/** Evaluates every version at each full hour since its last evaluation. Returns how many evaluations were made. */
export async function evaluateDue(ctx: Context, signal?: AbortSignal): Promise<number> {
  let made = 0;
  for (const model of await loadModels(ctx.db.pool)) {
    for (const version of model.versions) made += await catchUp(ctx, model, version, false, signal);
  }
  await markEvaluated(ctx);
  return made;
}

/** Evaluates a model now: the hours that it still lacks, and its windows that end with the hour under way. */
export async function evaluateNow(
  ctx: Context,
  input: { readonly model: string },
): Promise<{ evaluated: number; at: string }> {
  const model = await loadModel(ctx.db.pool, input.model);
  const end = hourOf(ctx.now.getTime()) + 1;
  let evaluated = 0;
  for (const version of model.versions.filter(isEvaluated)) {
    await catchUp(ctx, model, version, true);
    const evaluations = await evaluateHours(ctx.db.pool, model, version, end - 1, end, lastOver(ctx));
    await transaction(ctx.db.pool, async (client) => {
      await client.query("SELECT pg_advisory_xact_lock($1, $2)", [lockClass.evaluation, version.id]);
      await storeEvaluations(client, evaluations, ctx.now);
    });
    evaluated += evaluations.length;
  }
  return { evaluated, at: ctx.now.toISOString() };
}

const lastOver = ({ now }: Context) => hourOf(now.getTime() - graceMs);

const isEvaluated = (version: VersionRecord) => version.firstLoggedAt !== null;

async function catchUp(
  ctx: Context,
  model: ModelRecord,
  version: VersionRecord,
  atOnce: boolean,
  signal?: AbortSignal,
): Promise<number> {
  if (!isEvaluated(version)) return 0;
  let made = 0;
  while (!signal?.aborted) {
    const chunk = await evaluateChunk(ctx, model, version, atOnce);
    if (chunk === 0) break;
    made += chunk;
  }
  return made;
}

/** The next hours of one version, by one worker at a time. */
async function evaluateChunk(
  ctx: Context,
  model: ModelRecord,
  version: VersionRecord,
  atOnce: boolean,
): Promise<number> {
  const until = lastOver(ctx);
  return transaction(ctx.db.pool, async (client) => {
    const lock = await client.query("SELECT pg_try_advisory_xact_lock($1, $2) AS held", [
      lockClass.evaluation,
      version.id,
    ]);
    if (!lock.rows[0].held || !(await rewindLate(client, version.id, ctx.now, atOnce))) return 0;
    const after = await lastEvaluated(client, version.id, until);
    const last = Math.min(until, after + chunkHours);
    if (last <= after) return 0;
    const evaluations = await evaluateHours(ctx.db.pool, model, version, after, last);
    await storeEvaluations(client, evaluations, ctx.now);
    return evaluations.length;
  });
}

/** The last hour that was evaluated when it was full, or the one in which the version was first logged. */
async function lastEvaluated(client: PoolClient, versionId: number, until: number): Promise<number> {
  const { rows } = await client.query<{ last: Date }>(
    `SELECT coalesce((SELECT max(at) FROM evaluation e WHERE e.model_id = v.model_id AND e.version_id = v.id
         AND at <= $2 AND e.evaluated_at >= at),
       v.first_logged_at) AS last FROM version v WHERE v.id = $1`,
    [versionId, new Date(until * hourMs)],
  );
  return Math.max(until - catchUpHours, hourOf(rows[0]?.last.getTime() ?? 0));
}

async function markEvaluated({ db, now }: Context): Promise<void> {
  const state = { at: now, value: {} };
  await db.prisma.workerState.upsert({
    where: { name: "evaluation" },
    create: { name: "evaluation", ...state },
    update: state,
  });
}
