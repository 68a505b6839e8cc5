import "server-only";
import type { Context } from "@/lib/context";

const graceMs = 60_000;
const batch = 5000;

interface Stale {
  readonly model_id: number;
  readonly version_id: number;
  readonly reference_id: number;
}

/**
 * Removes counters and reference sets that nobody reads any more, in small steps: those of sets that were replaced
 * and, once a version has a set, those from before it had one. Returns how many counters it removed.
 */
export async function sweepCounters(ctx: Context): Promise<number> {
  const { pool } = ctx.db;
  const replacedBefore = new Date(ctx.now.getTime() - graceMs);
  const { rows: stale } = await pool.query<Stale>(
    `WITH current AS (SELECT model_id, version_id FROM reference_set WHERE status = 'active' AND activated_at < $1)
     SELECT model_id, version_id, 0 AS reference_id FROM current
     UNION ALL
     SELECT model_id, version_id, id FROM reference_set JOIN current USING (model_id, version_id)
       WHERE status = 'superseded'`,
    [replacedBefore],
  );
  let removed = 0;
  for (const group of stale) {
    for (const table of ["counter_delta", "counter_rollup"] as const)
      removed += await empty(ctx, table, group);
    if (group.reference_id !== 0) {
      await pool.query("DELETE FROM reference_set WHERE id = $1 AND status = 'superseded'", [
        group.reference_id,
      ]);
    }
  }
  return removed;
}

async function empty(ctx: Context, table: "counter_delta" | "counter_rollup", group: Stale): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await ctx.db.pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table}
         WHERE model_id = $1 AND version_id = $2 AND reference_id = $3 LIMIT ${batch}))`,
      [group.model_id, group.version_id, group.reference_id],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return removed;
  }
}
