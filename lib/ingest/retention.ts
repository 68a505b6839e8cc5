import "server-only";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { dayHours } from "./counters";
import { dropPartitionsBefore } from "./retention-partitions";

const dayMs = 86_400_000;
const batch = 5000;

export interface RetentionOutcome {
  readonly partitions: number;
  readonly rows: number;
}

/** Forgets whole UTC days that are older than the retention: rows by partition, the rest in small steps. */
export async function applyRetention(
  ctx: Context,
  retentionDays = env().PLUMBLINE_RETENTION_DAYS,
): Promise<RetentionOutcome> {
  const day = Math.floor(ctx.now.getTime() / dayMs) - retentionDays;
  const before = new Date(day * dayMs);
  const hour = day * dayHours;
  // Counters go first and rows last: what is still there can always be recounted.
  let rows = 0;
  rows += await deleteBefore(ctx, "counter_delta", "hour < $1", hour);
  rows += await deleteBefore(ctx, "counter_rollup", "start < $1", hour);
  rows += await deleteBefore(ctx, "evaluation", "at < $1", before);
  rows += await deleteBefore(ctx, "rejection", "at < $1", before);
  rows += await deleteBefore(ctx, "delivery", `created_at < $1 AND state <> 'waiting' AND ${isOver}`, before);
  rows += await deleteBefore(ctx, "outbox_event", "at < $1 AND sent_at IS NOT NULL", before);
  const partitions = await dropPartitionsBefore(ctx.db.pool, day);
  rows += await deleteBefore(ctx, "prediction_identity", "at < $1", before);
  rows += await deleteBefore(ctx, "label", `received_at < $1 AND ${hasNoPrediction}`, before);
  return { partitions, rows };
}

const hasNoPrediction = `NOT EXISTS (SELECT FROM prediction_identity i
  WHERE i.model_id = label.model_id AND i.prediction_id = label.prediction_id)`;

/** Who was told that an alert began is told that it ends, however long that takes. */
const isOver =
  "NOT EXISTS (SELECT FROM alert a WHERE a.first_id = ANY (delivery.alert_ids) AND a.closed_at IS NULL)";

type Table =
  | "delivery"
  | "outbox_event"
  | "counter_delta"
  | "counter_rollup"
  | "evaluation"
  | "rejection"
  | "prediction_identity"
  | "label";

async function deleteBefore(
  ctx: Context,
  table: Table,
  condition: string,
  before: Date | number,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await ctx.db.pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT ${batch}))`,
      [before],
    );
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return deleted;
  }
}
