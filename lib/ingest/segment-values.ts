import "server-only";
import type { Pool } from "pg";
import { lockClass } from "@/lib/db/lock-class";
import { segmentValueLimit } from "./segment-value";

/** Values that are counted apart, by column and value. */
export type SegmentIds = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The model's kept segment values, with new ones added while a column has fewer than fifty. */
export async function segmentIds(
  pool: Pool,
  modelId: number,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<SegmentIds> {
  const ids = await readSegmentIds(pool, modelId);
  const additions = [...wanted].flatMap(([column, values]) => {
    const kept = ids.get(column);
    const free = segmentValueLimit - (kept?.size ?? 0);
    return [...values]
      .filter((value) => !kept?.has(value))
      .slice(0, Math.max(0, free))
      .map((value) => [column, value]);
  });
  if (additions.length === 0) return ids;
  await pool.query(
    `WITH turn AS (SELECT pg_advisory_xact_lock(${lockClass.segments}, $1)),
     fresh AS (SELECT w.column_name, w.value, row_number() OVER () AS place
       FROM unnest($2::text[], $3::text[]) AS w (column_name, value)
       WHERE NOT EXISTS (SELECT FROM segment_value s
         WHERE s.model_id = $1 AND s.column_name = w.column_name AND s.value = w.value))
     INSERT INTO segment_value (model_id, id, column_name, value)
     SELECT $1, (SELECT coalesce(max(id), 0) FROM segment_value WHERE model_id = $1) + place, column_name, value
     FROM fresh, turn ON CONFLICT DO NOTHING`,
    [modelId, additions.map(([column]) => column), additions.map(([, value]) => value)],
  );
  return readSegmentIds(pool, modelId);
}

export async function readSegmentIds(pool: Pool, modelId: number): Promise<SegmentIds> {
  const { rows } = await pool.query<{ column_name: string; value: string; id: number }>(
    "SELECT column_name, value, id FROM segment_value WHERE model_id = $1",
    [modelId],
  );
  const ids = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const column = ids.get(row.column_name) ?? new Map<string, number>();
    ids.set(row.column_name, column.set(row.value, row.id));
  }
  return ids;
}
