import "server-only";
import type { PoolClient } from "pg";
import { type AlertRow, alertColumns } from "@/lib/alerts/alert-row";
import type { Changes } from "./group-changes";
import type { AlertChange, Member } from "./message";

/**
 * An alert under the number that people know, as it fired last: one that fired again has a row of its own for that. It
 * is over when its rule is quiet, or when somebody has settled it.
 */
const closedAt = "coalesce(a.closed_at, w.resolved_at)";
const alertsFrom = `SELECT ${alertColumns}, w.alert_id AS id, ${closedAt} AS closed_at FROM alert_work w JOIN alert a ON a.id = w.last_id
  JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id`;

/** Those alerts as they are now, by their id; one that is gone with its model is not among them. */
export async function readAlerts(
  client: PoolClient,
  ids: readonly number[],
): Promise<ReadonlyMap<number, AlertRow>> {
  const { rows } = await client.query<AlertRow>(`${alertsFrom} WHERE w.alert_id = ANY ($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Alerts of one version that fire now. */
export async function readOpenAlerts(
  client: PoolClient,
  model: string,
  version: string,
): Promise<readonly AlertRow[]> {
  const { rows } = await client.query<AlertRow>(
    `${alertsFrom} WHERE m.name = $1 AND v.name = $2 AND ${closedAt} IS NULL ORDER BY w.alert_id`,
    [model, version],
  );
  return rows;
}

/** Alerts that fire, and those that ended after `since`. */
export async function readCurrentAlerts(client: PoolClient, since: Date): Promise<readonly AlertRow[]> {
  const { rows } = await client.query<AlertRow>(
    `${alertsFrom} WHERE ${closedAt} IS NULL OR ${closedAt} > $1
     ORDER BY m.name, v.name, w.alert_id`,
    [since],
  );
  return rows;
}

/** Of those alerts, the ones of which the channel was told that they fire, or will be. */
export async function readTold(
  client: PoolClient,
  channelId: number,
  groupKey: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT DISTINCT (member->>'id')::int AS id
     FROM delivery d, jsonb_array_elements(d.message->'members') AS member
     WHERE d.channel_id = $1 AND d.group_key = $2 AND d.state <> 'given_up' AND d.alert_ids && $3
       AND member->>'change' IN ('fired', 'reopened') AND (member->>'id')::int = ANY ($3)`,
    [channelId, groupKey, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export const membersOf = (changes: Changes, alerts: ReadonlyMap<number, AlertRow>): Member[] =>
  [...changes].flatMap(([id, change]) => {
    const row = alerts.get(id);
    return row ? [memberOf(row, change)] : [];
  });

export const memberOf = (row: AlertRow, change: AlertChange): Member => ({
  id: row.id,
  change,
  rule: row.rule,
  column: row.column_name,
  severity: row.severity,
  value: row.value,
  threshold: row.threshold,
  headline: row.headline,
  detail: row.detail,
  openedAt: row.opened_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
});
