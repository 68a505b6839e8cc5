import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { DeliveryReason } from "@/lib/contracts/channels";
import { transaction } from "@/lib/db/transaction";
import { decideRetry, type Next } from "./decide-retry";
import type { Sent } from "./send-message";

interface Tried {
  readonly id: string;
  readonly channelId: number;
  readonly reason: DeliveryReason;
  /** The attempt's number; null for one that nobody will repeat. */
  readonly attempts: number | null;
}

/**
 * Writes down what an attempt came to, and what becomes of delivery and channel. Where the lease ended meanwhile and
 * another worker has the delivery, its state is left to that one.
 */
export async function recordAttempt(
  { db }: Context,
  { id, channelId, reason, attempts }: Tried,
  sent: Sent,
  now: Date,
): Promise<void> {
  const next = nextOf(reason, attempts, sent, now);
  await transaction(db.pool, async (client) => {
    await client.query(
      `INSERT INTO delivery_attempt (delivery_id, at, status, outcome, answer, ms)
       SELECT id, $2, $3, $4, $5, $6 FROM delivery WHERE id = $1`,
      [id, sent.at, sent.status, sent.outcome, sent.answer, sent.ms],
    );
    await client.query(
      `UPDATE delivery SET state = $3, note = $4, next_at = coalesce($5, next_at), sent_at = coalesce($6, sent_at)
       WHERE id = $1 AND state = 'waiting' AND attempts = $2`,
      [
        id,
        attempts ?? 1,
        next.kind === "retry" ? "waiting" : next.kind,
        "note" in next ? next.note : "",
        next.kind === "retry" ? new Date(now.getTime() + next.afterMs) : null,
        next.kind === "sent" ? now : null,
      ],
    );
    await markChannel(client, channelId, sent, next, now);
  });
}

function nextOf(reason: DeliveryReason, attempts: number | null, sent: Sent, now: Date): Next {
  const next = decideRetry(sent, attempts ?? 1, now, Math.random());
  if (next.kind !== "retry") return next;
  if (reason === "repeat") return { kind: "given_up", note: "it is said again in a minute" };
  return attempts === null ? { kind: "failed", note: "the receiver did not take it", disables: false } : next;
}

async function markChannel(client: PoolClient, channelId: number, sent: Sent, next: Next, now: Date) {
  if (next.kind === "sent") {
    await client.query(
      `UPDATE channel SET failing_since = NULL, problem = ''
       WHERE id = $1 AND enabled AND (failing_since IS NOT NULL OR problem <> '')`,
      [channelId],
    );
    return;
  }
  const gone = next.kind === "failed" && next.disables;
  const words = sent.status === null ? sent.answer : `${sent.status} ${sent.answer}`.trim();
  await client.query(
    `UPDATE channel SET failing_since = coalesce(failing_since, $2), problem = $3, enabled = enabled AND NOT $4
     WHERE id = $1`,
    [channelId, now, gone ? `disabled, for the receiver says that it is gone: ${words}` : words, gone],
  );
  if (sent.outcome !== "rate_limited" || next.kind !== "retry") return;
  // What the receiver asks holds for all that it would get.
  await client.query(
    "UPDATE delivery SET next_at = greatest(next_at, $2) WHERE channel_id = $1 AND state = 'waiting'",
    [channelId, new Date(now.getTime() + next.afterMs)],
  );
}
