import "server-only";
import type { Pool } from "pg";

const dayMs = 86_400_000;
const known = new WeakMap<Pool, Set<number>>();

export const partitionName = (day: number) =>
  `prediction_${new Date(day * dayMs).toISOString().slice(0, 10).replaceAll("-", "")}`;

/** Makes the day partitions that rows at these times need. Outside of the rows' transaction: it locks the table. */
export async function ensurePartitions(pool: Pool, times: readonly number[]): Promise<void> {
  const made = known.get(pool) ?? new Set<number>();
  known.set(pool, made);
  const days = new Set(times.map((ms) => Math.floor(ms / dayMs)));
  for (const day of days) {
    if (made.has(day)) continue;
    const [from, to] = [new Date(day * dayMs), new Date((day + 1) * dayMs)].map((date) => date.toISOString());
    // The name and the bounds are made of digits here; DDL takes no parameters.
    await pool
      .query(
        `CREATE TABLE IF NOT EXISTS ${partitionName(day)} PARTITION OF prediction FOR VALUES FROM ('${from}') TO ('${to}')`,
      )
      .catch(ignoreRace);
    made.add(day);
  }
}

/** After partitions were dropped, so that they are made again when late rows need them. */
export function forgetPartitions(pool: Pool): void {
  known.delete(pool);
}

function ignoreRace(error: { code?: string }): void {
  const duplicateTable = "42P07";
  const uniqueViolation = "23505";
  if (error.code !== duplicateTable && error.code !== uniqueViolation) throw error;
}
