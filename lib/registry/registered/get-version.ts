import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";
import { versionColumns } from "./record-columns";
import type { RegisteredVersion } from "./registered-model";

export interface VersionKey {
  readonly name: string;
  readonly number: number;
}

export async function getVersion({ db }: Context, { name, number }: VersionKey): Promise<RegisteredVersion> {
  requireModelName(name);
  const { rows } = await db.pool.query<RegisteredVersion>({
    name: "get-registered-version",
    text: `SELECT ${versionColumns} FROM registered_model m
      JOIN registered_version v ON v.registered_model_id = m.id AND v.number = $2 WHERE m.name = $1`,
    values: [name, number],
  });
  if (!rows[0]) throw versionNotFound(name, number);
  return rows[0];
}
