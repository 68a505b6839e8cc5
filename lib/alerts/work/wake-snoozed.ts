import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { lockWork, moveWork } from "./move-work";
import { tellChanges } from "./tell-changes";

/** Wakes what was put to sleep until now; what fires still is told of again. */
export async function wakeSnoozed({ db, now }: Context): Promise<void> {
  const { rows } = await db.pool.query<{ id: number; model: string; version: string }>(
    `SELECT w.alert_id AS id, m.name AS model, v.name AS version FROM alert_work w JOIN alert a ON a.id = w.last_id
     JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
     WHERE w.state = 'snoozed' AND w.snoozed_until <= $1 ORDER BY w.alert_id`,
    [now],
  );
  for (const { id, model, version } of rows) {
    await transaction(db.pool, async (client) => {
      const work = await lockWork(client, id);
      if (!work?.snoozedUntil || work.snoozedUntil > now) return;
      const woken = await moveWork(client, id, work, { kind: "slept" }, { at: now });
      if (woken) await tellChanges(client, now, { model, version, at: now }, { reopened: [id] });
    });
  }
}
