import "server-only";
import type { Pool } from "pg";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import type { AlertRow } from "./alert-row";
import type { EvaluationResult } from "./evaluation-result";
import type { Subject } from "./get-alert";
import { signalsOf } from "./signals-of";

const spanMs = 30 * 86_400_000;

/** What the alert's rule said at each evaluation of the last thirty days: of its column alone, the rest stays in the database. */
export async function readAlertSeries(
  pool: Pool,
  { version_id, rule, column_name, closed_at }: AlertRow & Subject,
  now: Date,
): Promise<AlertAnswer["series"]> {
  const end = closed_at ?? now;
  const { rows } = await pool.query<{ at: Date; result: EvaluationResult }>(
    `SELECT at, result - 'columns' || jsonb_build_object('columns', CASE WHEN result -> 'columns' ? $2
         THEN jsonb_build_object($2::text, result -> 'columns' -> $2) ELSE '{}' END) AS result
     FROM evaluation WHERE version_id = $1 AND at > $3 AND at <= $4 ORDER BY at`,
    [version_id, column_name, new Date(end.getTime() - spanMs), new Date(end.getTime() + 86_400_000)],
  );
  return rows.flatMap(({ at, result }) => {
    const signal = signalsOf(result).find((each) => each.rule === rule && each.column === column_name);
    if (!signal) return [];
    const { value, threshold, state } = signal;
    return [{ at: at.toISOString(), value, threshold, firing: state === "firing" }];
  });
}
