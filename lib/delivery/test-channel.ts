import "server-only";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { Delivery } from "@/lib/contracts/channels";
import { transaction } from "@/lib/db/transaction";
import { addDelivery } from "./add-delivery";
import { loadChannel } from "./channel-record";
import { leaseMs } from "./claim-due";
import { loadDelivery } from "./list-deliveries";
import { testMessage } from "./notice-message";
import { recordAttempt } from "./record-attempt";
import { sendMessage } from "./send-message";

/** Sends a test at once, also over a channel that is disabled, and says what the receiver said. It is tried once. */
export async function testChannel(ctx: Context, channelId: number): Promise<Delivery> {
  const { now } = ctx;
  const channel = await loadChannel(ctx.db.pool, channelId);
  const message = testMessage(channel.name, now);
  const groupKey = `test:${channelId}`;
  const id = await transaction(ctx.db.pool, async (client) => {
    const nextAt = new Date(now.getTime() + leaseMs);
    const made = await addDelivery(client, { outboxId: null, channelId, groupKey, message, nextAt, now });
    await client.query("UPDATE delivery SET attempts = 1 WHERE id = $1", [made]);
    await recordChange(client, ctx, { action: "channel.test", resource: `channel/${channelId}` });
    return made;
  });
  const sent = await sendMessage(channel, { id, groupKey, message }, now);
  const ended = new Date(now.getTime() + sent.ms);
  await recordAttempt(ctx, { id, channelId, reason: "test", attempts: null }, sent, ended);
  return loadDelivery(ctx.db.pool, id);
}
