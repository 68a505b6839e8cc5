import "server-only";
import type { PoolClient } from "pg";
import { addAlertEvent, lockWork, moveWork } from "./move-work";

/**
 * Takes back what a version's rules did after a moment, because those hours are evaluated again with late rows. An
 * alert that others were told of, or that a person has done something about, stays with its history, which says so.
 */
export async function takeBackAlerts(
  client: PoolClient,
  versionId: number,
  since: Date,
  now: Date,
): Promise<void> {
  const { rows } = await client.query<{ first_id: number }>(
    `SELECT DISTINCT first_id FROM alert WHERE version_id = $1 AND (opened_at > $2 OR closed_at > $2) ORDER BY first_id`,
    [versionId, since],
  );
  const ids = rows.map((row) => row.first_id);
  if (ids.length === 0) return;
  const parameters = [ids, since];
  await client.query(
    `DELETE FROM alert a WHERE first_id = ANY ($1) AND opened_at > $2 AND (id <> first_id OR NOT EXISTS (
       SELECT FROM alert o WHERE o.first_id = a.first_id AND o.told
       UNION ALL SELECT FROM alert_event e WHERE e.alert_id = a.first_id AND e.actor IS NOT NULL))`,
    parameters,
  );
  await client.query(
    "UPDATE alert SET closed_at = opened_at, quiet = 0 WHERE first_id = ANY ($1) AND opened_at > $2",
    parameters,
  );
  await client.query(
    "UPDATE alert SET closed_at = NULL, quiet = 0 WHERE first_id = ANY ($1) AND closed_at > $2 AND opened_at <= $2",
    parameters,
  );
  await client.query(
    `UPDATE alert_work w SET last_id = (SELECT max(id) FROM alert a WHERE a.first_id = w.alert_id)
     WHERE alert_id = ANY ($1)`,
    [ids],
  );
  for (const id of ids) await follow(client, id, now);
}

/** The work as the rule stands now. */
async function follow(client: PoolClient, alertId: number, now: Date): Promise<void> {
  const work = await lockWork(client, alertId);
  if (!work) return;
  const { rows } = await client.query<{ firing: boolean }>(
    `SELECT a.closed_at IS NULL AS firing FROM alert_work w JOIN alert a ON a.id = w.last_id WHERE w.alert_id = $1`,
    [alertId],
  );
  await addAlertEvent(client, alertId, "late", { at: now });
  const byItself = work.state === "resolved" && work.cause === null;
  if (rows[0]?.firing && byItself) await moveWork(client, alertId, work, { kind: "reopen" }, { at: now });
  if (!rows[0]?.firing) await moveWork(client, alertId, work, { kind: "cleared" }, { at: now });
}
