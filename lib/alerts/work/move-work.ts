import "server-only";
import type { PoolClient } from "pg";
import type { AlertEventKind } from "@/lib/contracts/alert-work";
import type { ActorName } from "@/lib/contracts/environments";
import { nextWork, type Work, type WorkEvent } from "./next-work";
import { type WorkRow, workColumns, workOf } from "./work-row";

/** Locks the work on one alert; null where the alert is gone. */
export async function lockWork(client: PoolClient, alertId: number): Promise<Work | null> {
  const { rows } = await client.query<WorkRow>(
    `SELECT ${workColumns} FROM alert_work w WHERE w.alert_id = $1 FOR UPDATE`,
    [alertId],
  );
  return rows[0] ? workOf(rows[0]) : null;
}

interface Said {
  readonly at: Date;
  readonly actor?: ActorName | null;
  readonly note?: string;
  readonly detail?: object;
}

/** Moves locked work along and writes that down. Null, and nothing written, where the event makes no sense. */
export async function moveWork(
  client: PoolClient,
  alertId: number,
  work: Work,
  event: WorkEvent,
  said: Said,
): Promise<Work | null> {
  const moved = nextWork(work, event, said.at);
  if (!moved) return null;
  await client.query(
    `UPDATE alert_work SET state = $2, assignee = $3, acknowledged_at = $4, snoozed_until = $5, snoozed_severity = $6,
       resolved_at = $7, cause = $8, reopened = $9, changed_at = $10 WHERE alert_id = $1`,
    [
      alertId,
      moved.state,
      moved.assignee && JSON.stringify(moved.assignee),
      moved.acknowledgedAt,
      moved.snoozedUntil,
      moved.snoozedSeverity,
      moved.resolvedAt,
      moved.cause,
      moved.reopened,
      said.at,
    ],
  );
  await addAlertEvent(client, alertId, event.kind, said);
  return moved;
}

export async function addAlertEvent(
  client: PoolClient,
  alertId: number,
  kind: AlertEventKind,
  { at, actor = null, note = "", detail = {} }: Said,
): Promise<void> {
  await client.query(
    "INSERT INTO alert_event (alert_id, at, kind, actor, note, detail) VALUES ($1, $2, $3, $4, $5, $6)",
    [alertId, at, kind, actor && JSON.stringify(actor), note, JSON.stringify(detail)],
  );
}
