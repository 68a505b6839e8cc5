import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { AlertsChanged, PromotionChanged } from "./outbox-payloads";
import { routeAlerts } from "./route-alerts";
import { routeNotice } from "./route-notice";

interface OutboxRow {
  readonly id: number;
  readonly at: Date;
  readonly topic: string;
  readonly payload: unknown;
}

const mostAtOnce = 100;

/**
 * Turns events into deliveries, the oldest first, each in a transaction that also marks it: a worker that is killed
 * leaves both or neither. One worker at a time does it, so that what began is always seen by what ends it.
 */
export async function routeEvents(ctx: Context, signal?: AbortSignal): Promise<number> {
  const failed: number[] = [];
  const failures: unknown[] = [];
  let routed = 0;
  const { rows } = await ctx.db.pool.query("SELECT FROM outbox_event WHERE sent_at IS NULL LIMIT 1");
  if (rows.length === 0) return 0;
  while (routed < mostAtOnce && !signal?.aborted) {
    let at: number | null = null;
    const taken = await transaction(ctx.db.pool, async (client) => {
      const event = await takeNext(client, failed);
      if (!event) return false;
      at = event.id;
      await routeOne(client, event, ctx.now);
      await client.query("UPDATE outbox_event SET sent_at = $2 WHERE id = $1", [event.id, ctx.now]);
      return true;
    }).catch((error: unknown) => {
      if (at === null) throw error;
      // One that cannot be told must not hold up those after it.
      failed.push(at);
      failures.push(error);
      return true;
    });
    if (!taken) break;
    routed++;
  }
  if (failures.length > 0) throw failures[0];
  return routed;
}

async function takeNext(client: PoolClient, failed: readonly number[]): Promise<OutboxRow | null> {
  const lock = await client.query("SELECT pg_try_advisory_xact_lock($1::int, 0) AS held", [
    lockClass.delivery,
  ]);
  if (!lock.rows[0].held) return null;
  const { rows } = await client.query<OutboxRow>(
    `SELECT id, at, topic, payload FROM outbox_event WHERE sent_at IS NULL AND NOT (id = ANY ($1))
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [failed],
  );
  return rows[0] ?? null;
}

async function routeOne(client: PoolClient, event: OutboxRow, now: Date): Promise<void> {
  const { id: outboxId, topic, at } = event;
  if (topic === "alerts.changed") {
    await routeAlerts(client, outboxId, AlertsChanged.parse(event.payload), now);
  } else if (topic.startsWith("promotion.")) {
    await routeNotice(client, { outboxId, topic, at }, PromotionChanged.parse(event.payload), now);
  }
}
