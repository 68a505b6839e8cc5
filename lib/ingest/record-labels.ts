import "server-only";
import type { Context, Database } from "@/lib/context";
import type { LabelsAccepted, RejectedRow } from "@/lib/contracts/ingest";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import { commitLabels, type LabelResult } from "./commit-labels";
import { GroupCommit } from "./group-commit";
import { type LabelDraft, labelRowParser } from "./parse-label-row";
import type { RawRow } from "./read-rows";
import { idOf } from "./record-predictions";
import { recordRejections } from "./record-rejections";

type Queue = GroupCommit<readonly LabelDraft[], LabelResult>;
const queues = new WeakMap<Database, Map<number, Queue>>();

function queueOf(db: Database, modelId: number, modelName: string): Queue {
  const ofDatabase = queues.get(db) ?? new Map<number, Queue>();
  queues.set(db, ofDatabase);
  let queue = ofDatabase.get(modelId);
  if (!queue) {
    queue = new GroupCommit((groups) => commitLabels(db, modelName, groups), {
      concurrency: 1,
      size: 10_000,
    });
    ofDatabase.set(modelId, queue);
  }
  return queue;
}

/** Stores labels and counts them for every version that predicted their ids; corrections take the old one back. */
export async function recordLabels(
  ctx: Context,
  input: { readonly model: string; readonly rows: readonly RawRow[] },
): Promise<LabelsAccepted> {
  const model = await loadModel(ctx.db.pool, input.model);
  const times = { nowMs: ctx.now.getTime(), retentionDays: env().PLUMBLINE_RETENTION_DAYS };
  const parse = labelRowParser(model, times);
  const rejected: RejectedRow[] = [];
  const drafts: LabelDraft[] = [];
  input.rows.forEach((row, index) => {
    const parsed =
      "broken" in row
        ? { problem: { code: "invalid" as const, field: "row", reason: row.broken } }
        : parse(row.value);
    if (parsed.problem) rejected.push({ index, id: idOf(row), ...parsed.problem });
    else drafts.push(parsed.value);
  });
  const result =
    drafts.length > 0 ? await queueOf(ctx.db, model.id, model.name).submit(drafts, drafts.length) : nothing;
  await recordRejections(ctx, model.id, "label", rejected);
  return { ...result, rejected };
}

const nothing: LabelResult = { accepted: 0, duplicates: 0, corrected: 0, waiting: 0 };
