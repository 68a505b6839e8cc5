import "server-only";
import type { PoolClient } from "pg";

const nameOf = (setId: number) => `rebuild-${setId}`;

/** The last day that has been counted, in days since the epoch. */
export async function readProgress(client: PoolClient, setId: number): Promise<number | null> {
  const { rows } = await client.query<{ day: number }>(
    "SELECT (value ->> 'day')::int AS day FROM worker_state WHERE name = $1",
    [nameOf(setId)],
  );
  return rows[0]?.day ?? null;
}

export async function writeProgress(client: PoolClient, setId: number, day: number): Promise<void> {
  await client.query(
    `INSERT INTO worker_state (name, at, value) VALUES ($1, now(), jsonb_build_object('day', $2::int))
     ON CONFLICT (name) DO UPDATE SET at = excluded.at, value = excluded.value`,
    [nameOf(setId), day],
  );
}

export async function clearProgress(client: PoolClient, setId: number): Promise<void> {
  await client.query("DELETE FROM worker_state WHERE name = $1", [nameOf(setId)]);
}
