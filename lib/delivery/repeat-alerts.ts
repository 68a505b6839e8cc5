import "server-only";
import type { Pool, PoolClient } from "pg";
import type { AlertRow } from "@/lib/alerts/alert-row";
import type { Context } from "@/lib/context";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { addDelivery } from "./add-delivery";
import { memberOf, readCurrentAlerts } from "./alert-members";
import { alertMessage } from "./alert-message";
import { type ChannelRecord, channelColumns } from "./channel-record";
import { repeatMs } from "./formats/alertmanager";
import { tellsModel, tellsSeverity } from "./match-channels";
import { groupKeyOf } from "./route-alerts";

/** How long after its end an alert's end is said. */
const endedMs = 5 * 60_000;

/**
 * Says to each Alertmanager what fires and what has just ended: it forgets what is not said again, also over a restart
 * of its own. Of the repeats that came through only the newest are kept.
 */
export async function repeatAlerts(ctx: Context): Promise<void> {
  const { now } = ctx;
  if ((await readDue(ctx.db.pool, now)).length === 0) return;
  await transaction(ctx.db.pool, async (client) => {
    const lock = await client.query("SELECT pg_try_advisory_xact_lock($1::int, 0) AS held", [
      lockClass.delivery,
    ]);
    const channels = lock.rows[0].held ? await readDue(client, now) : [];
    if (channels.length === 0) return;
    const ended = new Date(now.getTime() - endedMs);
    const alerts = await readCurrentAlerts(client, ended);
    for (const channel of channels) await repeatTo(client, channel, alerts, now);
    await client.query(
      `DELETE FROM delivery WHERE reason = 'repeat' AND state <> 'waiting'
         AND created_at < CASE state WHEN 'sent' THEN $1::timestamptz ELSE $2 END`,
      [ended, new Date(now.getTime() - 24 * 3_600_000)],
    );
  });
}

/** Alertmanagers that were told nothing for a minute. */
async function readDue(db: Pool | PoolClient, now: Date): Promise<readonly ChannelRecord[]> {
  const { rows } = await db.query<ChannelRecord>(
    `SELECT ${channelColumns} FROM channel c WHERE c.kind = 'alertmanager' AND c.enabled AND NOT EXISTS (
       SELECT FROM delivery d WHERE d.channel_id = c.id AND d.reason = 'repeat' AND d.created_at > $1)`,
    [new Date(now.getTime() - repeatMs)],
  );
  return rows;
}

const keyOf = ({ model, version }: AlertRow) => groupKeyOf(model, version);

async function repeatTo(
  client: PoolClient,
  channel: ChannelRecord,
  alerts: readonly AlertRow[],
  now: Date,
): Promise<void> {
  const heard = alerts.filter(
    ({ model, severity }) => tellsModel(channel, model) && tellsSeverity(channel, severity),
  );
  for (const groupKey of new Set(heard.map(keyOf))) {
    const rows = heard.filter((row) => keyOf(row) === groupKey);
    const { model, version } = rows[0]!;
    const members = rows.map((row) => memberOf(row, row.closed_at === null ? "fired" : "cleared"));
    const firing = rows.filter(({ closed_at }) => closed_at === null).map(({ id }) => id);
    const message = alertMessage({ reason: "repeat", model, version, at: now, members, firing });
    await addDelivery(client, { outboxId: null, channelId: channel.id, groupKey, message, nextAt: now, now });
  }
}
