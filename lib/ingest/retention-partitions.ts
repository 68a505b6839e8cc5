import "server-only";
import { escapeIdentifier, type Pool } from "pg";
import { transaction } from "@/lib/db/transaction";
import { forgetPartitions, partitionName } from "./partitions";

const lockTimeout = "55P03";

/** Drops the day partitions before `day` (days since the epoch). One that is in use is left for the next time. */
export async function dropPartitionsBefore(pool: Pool, day: number): Promise<number> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'prediction'::regclass AND c.relname ~ '^prediction_\\d{8}$' AND c.relname < $1
     ORDER BY c.relname`,
    [partitionName(day)],
  );
  let dropped = 0;
  for (const { name } of rows) if (await dropPartition(pool, name)) dropped++;
  if (dropped > 0) forgetPartitions(pool);
  return dropped;
}

async function dropPartition(pool: Pool, name: string): Promise<boolean> {
  try {
    await transaction(pool, async (client) => {
      // Everything that ingests would wait behind a drop that waits.
      await client.query("SET LOCAL lock_timeout = '2s'");
      await client.query(`DROP TABLE ${escapeIdentifier(name)}`);
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === lockTimeout) return false;
    throw error;
  }
}
