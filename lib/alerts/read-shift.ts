import "server-only";
import type { Pool } from "pg";
import { mean } from "simple-statistics";
import type { CounterKey } from "@/lib/monitor/counter-key";
import type { ShiftResult } from "./evaluation-result";

const compared = 50;

/** A sudden shift: the last 50 scores before `end` against the 50 before them. */
export async function readShift(pool: Pool, key: CounterKey, end: Date): Promise<ShiftResult | null> {
  const prediction = [...(key.reference?.columns.values() ?? [])].find(({ role }) => role === "prediction");
  if (!prediction || prediction.standardDeviation === null) return null;
  const { rows } = await pool.query<{ score: number }>(
    `SELECT score FROM prediction
     WHERE model_id = $1 AND version_id = $2 AND at < $3 AND at >= $3 - interval '7 days' AND score IS NOT NULL
     ORDER BY at DESC LIMIT $4`,
    [key.model.id, key.version.id, end, 2 * compared + 1],
  );
  if (rows.length <= 2 * compared) return null;
  const scores = rows.map(({ score }) => score);
  return {
    recent: mean(scores.slice(0, compared)),
    before: mean(scores.slice(compared, 2 * compared)),
    limit: 2 * prediction.standardDeviation,
  };
}
