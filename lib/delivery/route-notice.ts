import "server-only";
import type { PoolClient } from "pg";
import { addDelivery } from "./add-delivery";
import { readChannels } from "./channel-record";
import { isStale } from "./group-changes";
import { tellsModel, tellsTopic } from "./match-channels";
import { noticeMessage } from "./notice-message";
import type { PromotionChanged } from "./outbox-payloads";

interface Happened {
  readonly outboxId: number;
  readonly topic: string;
  readonly at: Date;
}

interface Subject {
  readonly id: number;
  readonly model: string;
  readonly version: number;
  readonly environment: string;
}

/** Decides which channels are told what happened to a promotion. Who config.yaml names is told of alerts alone. */
export async function routeNotice(
  client: PoolClient,
  { outboxId, topic, at }: Happened,
  payload: PromotionChanged,
  now: Date,
): Promise<void> {
  const { rows } = await client.query<Subject>(
    `SELECT r.id, coalesce(m.name, r.model_name) AS model, r.number AS version, e.name AS environment
     FROM promotion_request r JOIN environment e ON e.id = r.environment_id
     LEFT JOIN registered_model m ON m.id = r.registered_model_id WHERE r.id = $1`,
    [payload.request],
  );
  const [subject] = rows;
  const message = subject && noticeMessage(topic, subject, payload, at);
  if (!message) return;
  const late = isStale(at, now);
  for (const channel of await readChannels(client)) {
    const isTold = channel.enabled && channel.configuredFor === null && tellsModel(channel, subject.model);
    if (!isTold || !tellsTopic(channel, topic)) continue;
    await addDelivery(client, {
      outboxId,
      channelId: channel.id,
      groupKey: `promotion:${subject.id}`,
      message,
      nextAt: now,
      now,
      ...(late ? { state: "given_up", note: "it happened more than 6 hours before" } : {}),
    });
  }
}
