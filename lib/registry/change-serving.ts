import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { ModelRecord } from "./model-record";

/** Names the version that serves, with a mark in history; naming the one that serves already changes nothing. */
export async function changeServing(
  client: PoolClient,
  model: ModelRecord,
  name: string,
  now: Date,
): Promise<void> {
  const version = model.versions.find((candidate) => candidate.name === name);
  if (!version) {
    const reason = `${model.name} has no version named ${name}`;
    throw new AppError("unknown_version", `${reason}.`, [{ name: "servingVersion", reason }]);
  }
  if (version.id === model.servingVersionId) return;
  await client.query("UPDATE model SET serving_version_id = $2 WHERE id = $1", [model.id, version.id]);
  await client.query(
    "INSERT INTO serving_change (model_id, version_id, from_version_id, at) VALUES ($1, $2, $3, $4)",
    [model.id, version.id, model.servingVersionId, now],
  );
}
