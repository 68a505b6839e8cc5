import "server-only";
import type { PoolClient } from "pg";
import { servingStage } from "./environment-record";

/** Where a team's own environment stands unless it is said: the last before the one that serves. */
export async function placeBeforeServing(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ place: number }>(
    `SELECT count(*)::int AS place FROM environment e, environment s
     WHERE s.stage = $1 AND (e.position, e.id) <= (s.position, s.id)`,
    [servingStage],
  );
  return rows[0]?.place ?? 1;
}

/** Moves an environment to a place of the order, from 1; the others keep theirs among each other. */
export async function placeEnvironment(client: PoolClient, id: number, place: number): Promise<void> {
  await client.query(
    `UPDATE environment e SET position = placed.position FROM (
       SELECT o.id, CASE WHEN o.id = $1 THEN least($2, o.total) WHEN o.rank < $2 THEN o.rank ELSE o.rank + 1 END AS position
       FROM (SELECT id, count(*) OVER ()::int AS total, count(*) FILTER (WHERE id <> $1) OVER (ORDER BY position, id)::int AS rank
             FROM environment) o) placed
     WHERE placed.id = e.id AND placed.position <> e.position`,
    [id, place],
  );
}
