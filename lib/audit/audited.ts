import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import type { Change } from "./audit-event";
import { recordChange } from "./record-change";

/** Makes a change and writes it down, in one transaction. What is said of it may need to know what came of it. */
export function audited<T>(
  ctx: Context,
  work: (client: PoolClient) => Promise<T>,
  describe: (made: T) => Change,
): Promise<T> {
  return transaction(ctx.db.pool, async (client) => {
    const made = await work(client);
    await recordChange(client, ctx, describe(made));
    return made;
  });
}
