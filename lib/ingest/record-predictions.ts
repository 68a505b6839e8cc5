import "server-only";
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/context";
import type { PredictionsAccepted } from "@/lib/contracts/ingest";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import { commitPredictions, type PredictionBatch, type PredictionResult } from "./commit-predictions";
import { commitQueues } from "./commit-queues";
import { predictionRowParser } from "./parse-prediction-row";
import { parseRows, type RawRow } from "./parse-rows";
import { recordRejections } from "./record-rejections";

const queueOf = commitQueues<PredictionBatch, PredictionResult>(commitPredictions, {
  concurrency: 2,
  size: 10_000,
});
const nothing: PredictionResult = { accepted: 0, duplicates: 0, conflicts: [] };

/** Stores and counts predictions. It returns after the commit; rows that are not taken say why. */
export async function recordPredictions(
  ctx: Context,
  input: { readonly model: string; readonly rows: readonly RawRow[] },
): Promise<PredictionsAccepted> {
  const model = await loadModel(ctx.db.pool, input.model);
  const times = { nowMs: ctx.now.getTime(), retentionDays: env().PLUMBLINE_RETENTION_DAYS };
  const parsed = parseRows(input.rows, predictionRowParser(model, times));
  const batch = parsed.taken.map(({ index, draft }) => ({ index, draft, id: draft.id ?? randomUUID() }));
  const { accepted, duplicates, conflicts } =
    batch.length > 0 ? await queueOf(ctx.db, model).submit(batch, batch.length) : nothing;
  const rejected = [...parsed.rejected, ...conflicts].sort((left, right) => left.index - right.index);
  await recordRejections(ctx, model.id, "prediction", rejected);
  const ids = batch.filter(({ draft }) => draft.id === null).map(({ id }) => id);
  return { accepted, duplicates, rejected, ...(ids.length > 0 ? { ids } : {}) };
}
