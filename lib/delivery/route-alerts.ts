import "server-only";
import type { PoolClient } from "pg";
import type { AlertRow } from "@/lib/alerts/alert-row";
import type { DeliveryReason } from "@/lib/contracts/channels";
import { addDelivery } from "./add-delivery";
import { membersOf, readAlerts, readOpenAlerts, readTold } from "./alert-members";
import { alertMessage } from "./alert-message";
import { type ChannelRecord, readChannels } from "./channel-record";
import { keepConfiguredRecipient } from "./configured-recipient";
import { type Changes, changesOf, foldChanges, reasonOf, sendAt, worthTelling } from "./group-changes";
import { tellsModel, tellsSeverity } from "./match-channels";
import { isFiring, type Member, type Message } from "./message";
import type { AlertsChanged } from "./outbox-payloads";

interface Event extends AlertsChanged {
  readonly outboxId: number;
  readonly now: Date;
  readonly changes: Changes;
  readonly open: readonly AlertRow[];
}

/** One group is the alerts of one version: what leans together is told together. */
export const groupKeyOf = (model: string, version: string): string => `model:${model}/version:${version}`;

/** Decides what each channel is told of alerts that changed, in the transaction that takes the event. */
export async function routeAlerts(
  client: PoolClient,
  outboxId: number,
  payload: AlertsChanged,
  now: Date,
): Promise<void> {
  const { model, version } = payload;
  const recipient = await keepConfiguredRecipient(client, model, now);
  const channels = (await readChannels(client)).filter(
    (channel) =>
      channel.enabled && tellsModel(channel, model) && (channel.configuredFor === null || recipient !== null),
  );
  if (channels.length === 0) return;
  const changes = changesOf(payload);
  const open = (await readOpenAlerts(client, model, version)).filter(({ id }) => !isOver(changes.get(id)));
  for (const channel of channels) {
    await routeTo(client, channel, { ...payload, outboxId, now, changes, open });
  }
}

const isOver = (change: string | undefined) => change === "cleared" || change === "resolved";

async function routeTo(client: PoolClient, channel: ChannelRecord, event: Event): Promise<void> {
  const { model, version, now, outboxId } = event;
  const groupKey = groupKeyOf(model, version);
  const evaluatedAt = new Date(event.at);
  const pending = await takePending(client, channel.id, groupKey, now);
  const alerts = await readAlerts(client, [...event.changes.keys(), ...(pending?.changes.keys() ?? [])]);
  const heard = [...event.changes].filter(([id]) => {
    const row = alerts.get(id);
    return row !== undefined && tellsSeverity(channel, row.severity);
  });
  if (heard.length === 0) return;
  const open = event.open.filter(({ severity }) => tellsSeverity(channel, severity)).map(({ id }) => id);
  const told = await readTold(client, channel.id, groupKey, [...heard.map(([id]) => id), ...open]);
  const news = heard.filter(([id, change]) => {
    const { last_at: lastAt, closed_at: closedAt } = alerts.get(id)!;
    return worthTelling(change, { lastAt, closedAt }, evaluatedAt, told.has(id), now);
  });
  const messageOf = (reason: DeliveryReason, members: readonly Member[]): Message => {
    const opened = new Set(members.filter(isFiring).map(({ id }) => id));
    const firing = open.filter((id) => told.has(id) || opened.has(id));
    const at = new Date(Math.min(evaluatedAt.getTime(), now.getTime()));
    return alertMessage({ reason, model, version, at, members, firing });
  };
  const delivery = { outboxId, channelId: channel.id, groupKey, now };

  if (news.length === 0) {
    const stale = heard.filter(([, change]) => change === "fired" || change === "reopened");
    if (stale.length === 0) return;
    const message = messageOf("first", membersOf(new Map(stale), alerts));
    const note = "its evaluation ended more than 6 hours before";
    await addDelivery(client, { ...delivery, message, nextAt: now, state: "given_up", note });
  } else if (pending) {
    const members = membersOf(foldChanges(pending.changes, new Map(news)), alerts);
    const isKnown = pending.reason !== "first";
    await refold(client, pending.id, members, (changes) => messageOf(reasonOf(changes, isKnown), members));
  } else {
    const last = await readLast(client, channel.id, groupKey);
    const members = membersOf(new Map(news), alerts);
    const changes = members.map(({ change }) => change);
    const message = messageOf(reasonOf(changes, last?.isFiring ?? false), members);
    const nextAt = sendAt(message.reason, { ...channel, lastAt: last?.at ?? null }, now);
    await addDelivery(client, { ...delivery, message, nextAt });
  }
}

interface Pending {
  readonly id: string;
  readonly reason: DeliveryReason;
  readonly changes: Changes;
}

/** A message of the group that waits and that nobody has been sent yet: more can still be said with it. */
async function takePending(
  client: PoolClient,
  channelId: number,
  groupKey: string,
  now: Date,
): Promise<Pending | null> {
  const { rows } = await client.query<{ id: string; reason: DeliveryReason; message: Message }>(
    `SELECT id, reason, message FROM delivery
     WHERE channel_id = $1 AND group_key = $2 AND state = 'waiting' AND attempts = 0 AND next_at > $3
       AND outbox_id IS NOT NULL
     ORDER BY outbox_id DESC LIMIT 1 FOR UPDATE`,
    [channelId, groupKey, now],
  );
  const [row] = rows;
  if (!row) return null;
  const changes = new Map(row.message.members.map(({ id, change }) => [id, change]));
  return { id: row.id, reason: row.reason, changes };
}

async function refold(
  client: PoolClient,
  id: string,
  members: readonly Member[],
  decide: (changes: readonly Member["change"][]) => Message,
): Promise<void> {
  if (members.length === 0) {
    await client.query("UPDATE delivery SET state = 'given_up', note = $2 WHERE id = $1", [
      id,
      "what it would have told was over before it was due",
    ]);
    return;
  }
  const message = decide(members.map(({ change }) => change));
  await client.query("UPDATE delivery SET message = $2, reason = $3, alert_ids = $4 WHERE id = $1", [
    id,
    message,
    message.reason,
    members.map((member) => member.id),
  ]);
}

/** When the channel was last told of the group, and whether anything of it fired then. */
async function readLast(
  client: PoolClient,
  channelId: number,
  groupKey: string,
): Promise<{ readonly at: Date; readonly isFiring: boolean } | null> {
  const { rows } = await client.query<{ at: Date; isFiring: boolean }>(
    `SELECT greatest(created_at, sent_at) AS at, jsonb_array_length(message->'firing') > 0 AS "isFiring" FROM delivery
     WHERE channel_id = $1 AND group_key = $2 AND outbox_id IS NOT NULL AND state <> 'given_up'
     ORDER BY outbox_id DESC LIMIT 1`,
    [channelId, groupKey],
  );
  return rows[0] ?? null;
}
