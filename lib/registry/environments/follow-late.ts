import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { servingStage } from "./environment-record";
import { findByStage } from "./find-environment";
import { followChampion } from "./follow-champion";
import { lockRegistered } from "./registered-lock";
import { holderOf } from "./take-slot";

/**
 * A champion whose first predictions came after it had been promoted serves from then on. What somebody named since
 * stands.
 */
export async function followLateChampions(ctx: Context): Promise<void> {
  const { rows } = await ctx.db.pool.query<{ name: string }>(
    `SELECT m.name FROM assignment a JOIN environment e ON e.id = a.environment_id AND e.stage = $1
     JOIN registered_model r ON r.id = a.registered_model_id JOIN model m ON m.name = r.name
     JOIN version v ON v.model_id = m.id AND v.name = a.number::text
     WHERE a.slot = 'champion' AND m.serving_version_id IS DISTINCT FROM v.id
       AND NOT EXISTS (SELECT FROM serving_change c WHERE c.model_id = m.id AND c.at >= a.since)`,
    [servingStage],
  );
  if (rows.length === 0) return;
  const environment = await findByStage(ctx.db.pool, servingStage);
  if (!environment) return;
  for (const { name } of rows) {
    await transaction(ctx.db.pool, async (client) => {
      const model = await lockRegistered(client, name);
      const champion = await holderOf(client, model, environment, "champion");
      if (champion !== null) await followChampion(client, model, environment, champion, ctx.now);
    });
  }
}
