import "server-only";
import type { Pool } from "pg";
import { type ChannelRecord, channelColumns } from "./channel-record";
import type { Message } from "./message";

/** A delivery that this worker may send, until its lease ends. */
export interface Claimed {
  readonly id: string;
  readonly groupKey: string;
  readonly message: Message;
  /** With the one that is about to be made. */
  readonly attempts: number;
  readonly createdAt: Date;
  /** Whether any of its alerts still fires. */
  readonly stillOpen: boolean;
  readonly channel: ChannelRecord;
}

interface Limits {
  readonly most: number;
  readonly mostOfChannel: number;
  /** Channels that have as many under way as they may. */
  readonly busy: readonly number[];
}

/** Longer than any attempt takes: whoever claims and is killed lets go after this. */
export const leaseMs = 60_000;

interface DueRow extends Omit<Claimed, "channel">, Omit<ChannelRecord, "id" | "createdAt"> {
  readonly channelId: number;
  readonly channelCreatedAt: Date;
}

/**
 * Takes deliveries that are due, each for one worker alone. A message waits for those of its group before it, so
 * that nothing ends at the receiver before it began there.
 */
export async function claimDue(
  pool: Pool,
  now: Date,
  { most, mostOfChannel, busy }: Limits,
): Promise<Claimed[]> {
  const { rows } = await pool.query<DueRow>(
    `UPDATE delivery d SET attempts = d.attempts + 1, next_at = $2
     FROM (SELECT id FROM delivery
       WHERE state = 'waiting' AND next_at <= $1 AND id IN (
         SELECT id FROM (
           SELECT w.id, row_number() OVER (PARTITION BY w.channel_id ORDER BY w.next_at, w.outbox_id, w.id) AS place
           FROM delivery w
           WHERE w.state = 'waiting' AND w.next_at <= $1 AND NOT (w.channel_id = ANY ($3))
             AND NOT EXISTS (SELECT FROM delivery e WHERE e.channel_id = w.channel_id
               AND e.group_key = w.group_key AND e.state = 'waiting' AND e.outbox_id < w.outbox_id)
         ) ranked WHERE place <= $4)
       ORDER BY next_at LIMIT $5 FOR UPDATE SKIP LOCKED) due, channel c
     WHERE d.id = due.id AND c.id = d.channel_id
     RETURNING ${channelColumns}, c.id AS "channelId", c.created_at AS "channelCreatedAt", d.id, d.group_key AS "groupKey",
       d.message, d.attempts, d.created_at AS "createdAt",
       EXISTS (SELECT FROM alert a WHERE a.first_id = ANY (d.alert_ids) AND a.closed_at IS NULL) AS "stillOpen"`,
    [now, new Date(now.getTime() + leaseMs), busy, mostOfChannel, most],
  );
  return rows.map(toClaimed);
}

const toClaimed = ({
  id,
  groupKey,
  message,
  attempts,
  createdAt,
  stillOpen,
  channelId,
  channelCreatedAt,
  ...channel
}: DueRow): Claimed => ({
  id,
  groupKey,
  message,
  attempts,
  createdAt,
  stillOpen,
  channel: { ...channel, id: channelId, createdAt: channelCreatedAt },
});
