import "server-only";
import type { Context } from "@/lib/context";
import type { VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";

/** Removes a tag; one that is not there is gone already. */
export async function deleteVersionTag(
  { db }: Context,
  { name, number, key }: VersionKey & { readonly key: string },
): Promise<void> {
  requireModelName(name);
  const { rowCount } = await db.pool.query(
    `WITH version AS (SELECT v.registered_model_id, v.number FROM registered_model m
       JOIN registered_version v ON v.registered_model_id = m.id AND v.number = $2 WHERE m.name = $1),
     gone AS (DELETE FROM registered_version_tag t USING version
       WHERE t.registered_model_id = version.registered_model_id AND t.number = version.number AND t.key = $3)
     SELECT number FROM version`,
    [name, number, key],
  );
  if (rowCount === 0) throw versionNotFound(name, number);
}
