import "server-only";
import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import type { DeliveryState } from "@/lib/contracts/channels";
import type { Message } from "./message";

interface NewDelivery {
  readonly outboxId: number | null;
  readonly channelId: number;
  readonly groupKey: string;
  readonly message: Message;
  readonly nextAt: Date;
  readonly now: Date;
  readonly state?: DeliveryState;
  readonly note?: string;
}

/** Writes down what a channel is to be told. One event is one delivery a channel, however often it is looked at. */
export async function addDelivery(client: Pick<PoolClient, "query">, delivery: NewDelivery): Promise<string> {
  const { outboxId, channelId, groupKey, message, nextAt, now, state = "waiting", note = "" } = delivery;
  const id = randomUUID();
  await client.query(
    `INSERT INTO delivery (id, outbox_id, channel_id, alert_ids, group_key, reason, message, state, note, next_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (outbox_id, channel_id) DO NOTHING`,
    [
      id,
      outboxId,
      channelId,
      message.members.map((member) => member.id),
      groupKey,
      message.reason,
      message,
      state,
      note,
      nextAt,
      now,
    ],
  );
  return id;
}
