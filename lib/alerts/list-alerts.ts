import "server-only";
import { nameOfActor } from "@/lib/audit/actor-name";
import type { Context } from "@/lib/context";
import type { AlertListAnswer, AlertListQuery } from "@/lib/contracts/alerts";
import { type ListedRow, listedColumns, listedFrom, listedOf } from "./alert-row";

const listed = 500;
const resolvedDays = 7;

/** Alerts of every model, at most five hundred: those that fire first, the critical ones of them before, then the newest. */
export async function listAlerts(ctx: Context, query: AlertListQuery): Promise<AlertListAnswer> {
  const { id, kind } = nameOfActor(ctx.actor);
  const me = id || kind;
  const [alerts, counts] = await Promise.all([
    ctx.db.pool.query<ListedRow>(
      `SELECT ${listedColumns} FROM ${listedFrom}
       WHERE ($1::text IS NULL OR m.name = $1) AND ($2::text IS NULL OR a.rule = $2)
         AND ($3::text IS NULL OR a.severity = $3) AND ($4::boolean IS NULL OR (a.closed_at IS NULL) = $4)
         AND ($5::text IS NULL OR w.state = $5) AND ($6::text IS NULL OR w.assignee ->> 'id' = $6)
       ORDER BY a.closed_at IS NULL DESC, a.severity = 'critical' AND a.closed_at IS NULL DESC, a.opened_at DESC
       LIMIT ${listed}`,
      [
        query.model ?? null,
        query.rule ?? null,
        query.severity ?? null,
        query.firing ?? null,
        query.state ?? null,
        query.assignee === "me" ? me : null,
      ],
    ),
    ctx.db.pool.query<AlertListAnswer["counts"] & Pick<AlertListAnswer, "firing" | "critical">>(
      `SELECT count(*) FILTER (WHERE a.closed_at IS NULL) AS firing,
         count(*) FILTER (WHERE a.closed_at IS NULL AND a.severity = 'critical') AS critical,
         count(*) FILTER (WHERE w.state IN ('open', 'acknowledged')) AS open,
         count(*) FILTER (WHERE w.state <> 'resolved' AND w.assignee ->> 'id' = $1) AS mine,
         count(*) FILTER (WHERE w.state = 'snoozed') AS snoozed,
         count(*) FILTER (WHERE w.state = 'resolved') AS resolved
       FROM alert_work w JOIN alert a ON a.id = w.last_id WHERE w.state <> 'resolved' OR w.resolved_at > $2`,
      [me, new Date(ctx.now.getTime() - resolvedDays * 86_400_000)],
    ),
  ]);
  const { firing, critical, ...ofWork } = counts.rows[0]!;
  return { firing, critical, counts: ofWork, alerts: alerts.rows.map(listedOf) };
}
