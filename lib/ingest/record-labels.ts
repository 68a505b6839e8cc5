import "server-only";
import type { Context } from "@/lib/context";
import type { LabelsAccepted } from "@/lib/contracts/ingest";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import { commitLabels, type LabelResult } from "./commit-labels";
import { commitQueues } from "./commit-queues";
import { type LabelDraft, labelRowParser } from "./parse-label-row";
import { parseRows, type RawRow } from "./parse-rows";
import { recordRejections } from "./record-rejections";

const queueOf = commitQueues<readonly LabelDraft[], LabelResult>(commitLabels, {
  concurrency: 1,
  size: 10_000,
});
const nothing: LabelResult = { accepted: 0, duplicates: 0, corrected: 0, waiting: 0 };

/** Stores labels and counts them for every version that predicted their ids; corrections take the old one back. */
export async function recordLabels(
  ctx: Context,
  input: { readonly model: string; readonly rows: readonly RawRow[] },
): Promise<LabelsAccepted> {
  const model = await loadModel(ctx.db.pool, input.model);
  const times = { nowMs: ctx.now.getTime(), retentionDays: env().PLUMBLINE_RETENTION_DAYS };
  const { taken, rejected } = parseRows(input.rows, labelRowParser(model, times));
  const drafts = taken.map(({ draft }) => draft);
  const result = drafts.length > 0 ? await queueOf(ctx.db, model).submit(drafts, drafts.length) : nothing;
  await recordRejections(ctx, model.id, "label", rejected);
  return { ...result, rejected: [...rejected] };
}
