import "server-only";
import { randomUUID } from "node:crypto";
import type { Context, Database } from "@/lib/context";
import type { PredictionsAccepted, RejectedRow } from "@/lib/contracts/ingest";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import { commitPredictions, type PredictionBatch, type PredictionResult } from "./commit-predictions";
import { GroupCommit } from "./group-commit";
import { predictionRowParser } from "./parse-prediction-row";
import type { RawRow } from "./read-rows";
import { recordRejections } from "./record-rejections";

type Queue = GroupCommit<PredictionBatch, PredictionResult>;
const queues = new WeakMap<Database, Map<number, Queue>>();

function queueOf(db: Database, modelId: number, modelName: string): Queue {
  const ofDatabase = queues.get(db) ?? new Map<number, Queue>();
  queues.set(db, ofDatabase);
  let queue = ofDatabase.get(modelId);
  if (!queue) {
    queue = new GroupCommit((batches) => commitPredictions(db, modelName, batches), {
      concurrency: 2,
      size: 10_000,
    });
    ofDatabase.set(modelId, queue);
  }
  return queue;
}

/** Stores and counts predictions. It returns after the commit; rows that are not taken say why. */
export async function recordPredictions(
  ctx: Context,
  input: { readonly model: string; readonly rows: readonly RawRow[] },
): Promise<PredictionsAccepted> {
  const model = await loadModel(ctx.db.pool, input.model);
  const times = { nowMs: ctx.now.getTime(), retentionDays: env().PLUMBLINE_RETENTION_DAYS };
  const parse = predictionRowParser(model, times);
  const rejected: RejectedRow[] = [];
  const batch: PredictionBatch[number][] = [];
  const ids: string[] = [];
  input.rows.forEach((row, index) => {
    const parsed =
      "broken" in row
        ? { problem: { code: "invalid" as const, field: "row", reason: row.broken } }
        : parse(row.value);
    if (parsed.problem) {
      rejected.push({ index, id: idOf(row), ...parsed.problem });
      return;
    }
    const id = parsed.value.id ?? randomUUID();
    if (parsed.value.id === null) ids.push(id);
    batch.push({ index, id, draft: parsed.value });
  });
  const result =
    batch.length > 0 ? await queueOf(ctx.db, model.id, model.name).submit(batch, batch.length) : nothing;
  rejected.push(...result.conflicts);
  rejected.sort((left, right) => left.index - right.index);
  await recordRejections(ctx, model.id, "prediction", rejected);
  return {
    accepted: result.accepted,
    duplicates: result.duplicates,
    rejected,
    ...(ids.length > 0 ? { ids } : {}),
  };
}

const nothing: PredictionResult = { accepted: 0, duplicates: 0, conflicts: [] };

export function idOf(row: RawRow): string | null {
  const id = "value" in row ? (row.value as { id?: unknown } | null)?.id : undefined;
  return typeof id === "string" ? id.slice(0, 200) : null;
}
