import "server-only";
import type { PoolClient } from "pg";
import { type EnvironmentRecord, servingStage } from "./environment-record";
import type { LockedModel } from "./registered-lock";

/** The monitored model of that name, if there is one with that version, is served by the champion from now on. */
export async function followChampion(
  client: PoolClient,
  model: LockedModel,
  environment: EnvironmentRecord,
  number: number,
  now: Date,
): Promise<void> {
  if (environment.stage !== servingStage) return;
  await client.query(
    `WITH served AS (
       SELECT m.id, m.serving_version_id AS before, v.id AS after FROM model m
       JOIN version v ON v.model_id = m.id AND v.name = $2::text
       WHERE m.name = $1 AND m.serving_version_id IS DISTINCT FROM v.id FOR UPDATE OF m),
     changed AS (UPDATE model SET serving_version_id = served.after FROM served WHERE model.id = served.id)
     INSERT INTO serving_change (model_id, version_id, from_version_id, at)
     SELECT id, after, before, $3 FROM served`,
    [model.name, String(number), now],
  );
}
