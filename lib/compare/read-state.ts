import "server-only";
import type { Pool } from "pg";
import { type AlertRow, alertColumns, alertOf } from "@/lib/alerts/alert-row";
import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import type { Alert } from "@/lib/contracts/alerts";
import type { VersionRecord } from "@/lib/registry/model-record";

/** What monitoring last said of a version. */
export interface VersionState {
  readonly evaluation: { readonly at: Date; readonly result: EvaluationResult } | null;
  readonly alerts: Alert[];
}

/** The latest evaluation up to a time, and the alerts that are open now. */
export async function readState(
  pool: Pool,
  modelId: number,
  { id }: VersionRecord,
  upTo: Date,
): Promise<VersionState> {
  const [evaluations, alerts] = await Promise.all([
    pool.query<{ at: Date; result: EvaluationResult }>(
      `SELECT at, result FROM evaluation WHERE model_id = $1 AND version_id = $2 AND at <= $3 ORDER BY at DESC LIMIT 1`,
      [modelId, id, upTo],
    ),
    pool.query<AlertRow>(
      `SELECT ${alertColumns} FROM alert a JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
       WHERE a.model_id = $1 AND a.version_id = $2 AND a.closed_at IS NULL
       ORDER BY a.severity = 'critical' DESC, a.opened_at DESC`,
      [modelId, id],
    ),
  ]);
  return { evaluation: evaluations.rows[0] ?? null, alerts: alerts.rows.map(alertOf) };
}
