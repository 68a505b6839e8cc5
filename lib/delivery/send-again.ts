import "server-only";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { Delivery } from "@/lib/contracts/channels";
import { loadDelivery, unknownDelivery } from "./list-deliveries";

/** Has the worker send a delivery once more, under the key that it had: a receiver that has it already knows it. */
export async function sendAgain(ctx: Context, id: string): Promise<Delivery> {
  await audited(
    ctx,
    async (client) => {
      const { rowCount } = await client.query(
        `UPDATE delivery SET state = 'waiting', note = '', attempts = 0, next_at = $2
         WHERE id = $1 AND (state <> 'waiting' OR next_at > $2)`,
        [id, ctx.now],
      );
      const { rows } = await client.query("SELECT FROM delivery WHERE id = $1", [id]);
      if (rowCount === 0 && rows.length === 0) throw unknownDelivery(id);
    },
    () => ({ action: "delivery.again", resource: `delivery/${id}` }),
  );
  return loadDelivery(ctx.db.pool, id);
}
