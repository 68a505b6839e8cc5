import "server-only";
import type { PoolClient } from "pg";

type Topic =
  | "alerts.changed"
  | "promotion.asked"
  | "promotion.applied"
  | "promotion.rejected"
  | "promotion.breached"
  | "promotion.rolled_back"
  | "promotion.emergency";

/** What others are to be told, in the transaction of what happened: both are there, or neither. */
export async function addOutbox(client: PoolClient, now: Date, topic: Topic, payload: object): Promise<void> {
  await client.query("INSERT INTO outbox_event (at, topic, payload) VALUES ($1, $2, $3)", [
    now,
    topic,
    payload,
  ]);
}
