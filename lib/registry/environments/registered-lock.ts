import "server-only";
import type { PoolClient } from "pg";
import { modelNotFound, versionNotFound } from "../registered/not-found";

export interface LockedModel {
  readonly id: number;
  readonly name: string;
}

/** Holds a registered model to the end of the transaction: what stands where is changed by one at a time. */
export async function lockRegistered(client: PoolClient, name: string): Promise<LockedModel> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM registered_model WHERE name = $1 FOR UPDATE",
    [name],
  );
  if (!rows[0]) throw modelNotFound(name);
  return { id: rows[0].id, name };
}

/** Refuses a version that is not there; it cannot go while it is held. */
export async function holdVersion(client: PoolClient, model: LockedModel, number: number): Promise<void> {
  const { rowCount } = await client.query(
    "SELECT 1 FROM registered_version WHERE registered_model_id = $1 AND number = $2 FOR UPDATE",
    [model.id, number],
  );
  if (rowCount === 0) throw versionNotFound(model.name, number);
}
