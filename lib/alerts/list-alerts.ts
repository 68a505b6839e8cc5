import "server-only";
import type { Context } from "@/lib/context";
import type { AlertListAnswer, AlertListQuery } from "@/lib/contracts/alerts";
import { type AlertRow, alertColumns, alertOf } from "./alert-row";

const listed = 500;

/** Alerts of every model, the firing ones first, at most five hundred. */
export async function listAlerts(ctx: Context, query: AlertListQuery): Promise<AlertListAnswer> {
  const { rows } = await ctx.db.pool.query<AlertRow>(
    `SELECT ${alertColumns} FROM alert a JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
     WHERE ($1::text IS NULL OR m.name = $1) AND ($2::text IS NULL OR a.rule = $2)
       AND ($3::text IS NULL OR a.severity = $3) AND ($4::boolean IS NULL OR (a.closed_at IS NULL) = $4)
     ORDER BY a.closed_at IS NULL DESC, a.severity = 'critical' AND a.closed_at IS NULL DESC, a.opened_at DESC LIMIT ${listed}`,
    [query.model ?? null, query.rule ?? null, query.severity ?? null, query.firing ?? null],
  );
  const counts = await ctx.db.pool.query<{ firing: number; critical: number }>(
    `SELECT count(*) AS firing, count(*) FILTER (WHERE severity = 'critical') AS critical
     FROM alert WHERE closed_at IS NULL`,
  );
  return { ...counts.rows[0]!, alerts: rows.map(alertOf) };
}
