import "server-only";
import type { PoolClient } from "pg";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";

/** Makes the versions that rows name and notes when each was first logged; the first of a model serves. */
export async function ensureVersions(
  client: PoolClient,
  model: ModelRecord,
  rows: readonly { readonly version: string; readonly atMs: number }[],
): Promise<ModelRecord> {
  const firstLogged = new Map<string, number>();
  for (const { version, atMs } of rows) {
    const known = model.versions.find(({ name }) => name === version);
    if (known?.firstLoggedAt && known.firstLoggedAt.getTime() <= atMs) continue;
    firstLogged.set(version, Math.min(atMs, firstLogged.get(version) ?? atMs));
  }
  if (firstLogged.size === 0) return model;
  const names = [...firstLogged.keys()].sort();
  await client.query(
    `INSERT INTO version (model_id, name, first_logged_at)
     SELECT $1, * FROM unnest($2::text[], $3::timestamptz[])
     ON CONFLICT (model_id, name) DO UPDATE
     SET first_logged_at = least(version.first_logged_at, excluded.first_logged_at)`,
    [model.id, names, names.map((name) => new Date(firstLogged.get(name)!).toISOString())],
  );
  if (model.servingVersionId === null) await serveFirst(client, model.id);
  else await serveSinceFirstLogged(client, model.id);
  return loadModel(client, model.name);
}

async function serveFirst(client: PoolClient, modelId: number): Promise<void> {
  await client.query(
    `WITH first AS (SELECT id, first_logged_at FROM version WHERE model_id = $1 ORDER BY id LIMIT 1),
     serving AS (UPDATE model SET serving_version_id = first.id FROM first
       WHERE model.id = $1 AND model.serving_version_id IS NULL RETURNING first.id, first.first_logged_at)
     INSERT INTO serving_change (model_id, version_id, at) SELECT $1, id, first_logged_at FROM serving`,
    [modelId],
  );
}

/** A version that was the first to serve has served since its first prediction, also when that is logged later. */
async function serveSinceFirstLogged(client: PoolClient, modelId: number): Promise<void> {
  await client.query(
    `UPDATE serving_change SET at = version.first_logged_at FROM version
     WHERE serving_change.model_id = $1 AND version.id = serving_change.version_id
       AND serving_change.from_version_id IS NULL AND serving_change.at > version.first_logged_at`,
    [modelId],
  );
}
