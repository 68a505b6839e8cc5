import "server-only";
import { setTimeout as rest } from "node:timers/promises";
import type { Context } from "@/lib/context";
import { type Claimed, claimDue } from "./claim-due";
import { isTooLate } from "./group-changes";
import { recordAttempt } from "./record-attempt";
import { repeatAlerts } from "./repeat-alerts";
import { routeEvents } from "./route-events";
import { sendMessage } from "./send-message";

/** Under way at once, and of one channel: a receiver that is slow holds up what is meant for it, and nothing else. */
const mostUnderWay = 16;
const mostOfChannel = 2;
const lookAgainMs = 500;

/**
 * Decides what is to be told, and sends what is due, each attempt outside of any transaction. It goes on looking while
 * anything is under way and is done when nothing is.
 */
export async function deliver(ctx: Context, signal?: AbortSignal): Promise<void> {
  const began = performance.now();
  const clock = () => new Date(ctx.now.getTime() + performance.now() - began);
  const underWay = new Map<Promise<void>, number>();
  const failures: unknown[] = [];
  do {
    const now = clock();
    const look = async () => {
      await routeEvents({ ...ctx, now }, signal);
      await repeatAlerts({ ...ctx, now });
    };
    // What is due already is sent whether or not more can be decided.
    await look().catch((error: unknown) => failures.push(error));
    const room = mostUnderWay - underWay.size;
    const due = room > 0 ? await claimDue(ctx.db.pool, now, limits(room, underWay)) : [];
    for (const claimed of due) {
      const work: Promise<void> = deliverOne(ctx, claimed, clock)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(work));
      underWay.set(work, claimed.channel.id);
    }
    if (underWay.size > 0) await Promise.race([...underWay.keys(), rest(lookAgainMs)]);
  } while (underWay.size > 0 && !signal?.aborted && failures.length === 0);
  await Promise.all(underWay.keys());
  if (failures.length > 0) throw failures[0];
}

function limits(most: number, underWay: ReadonlyMap<unknown, number>) {
  const channels = [...underWay.values()];
  const busy = channels.filter((id) => channels.filter((other) => other === id).length >= mostOfChannel);
  return { most, mostOfChannel, busy };
}

async function deliverOne(ctx: Context, claimed: Claimed, clock: () => Date): Promise<void> {
  const { id, channel, message, attempts } = claimed;
  const whyNot = reasonNotToSend(claimed, clock());
  if (whyNot) {
    await ctx.db.pool.query(
      "UPDATE delivery SET state = 'given_up', note = $3 WHERE id = $1 AND state = 'waiting' AND attempts = $2",
      [id, attempts, whyNot],
    );
    return;
  }
  const sent = await sendMessage(channel, claimed, clock());
  await recordAttempt(ctx, { id, channelId: channel.id, reason: message.reason, attempts }, sent, clock());
}

function reasonNotToSend(claimed: Claimed, now: Date): string | null {
  const { channel, message, attempts, stillOpen, createdAt } = claimed;
  if (!channel.enabled) return "the channel is disabled";
  const isPage = channel.kind === "pagerduty" && attempts > 1;
  return isPage && isTooLate(message.members, stillOpen, createdAt, now)
    ? "it could not be delivered within an hour, and is over"
    : null;
}
