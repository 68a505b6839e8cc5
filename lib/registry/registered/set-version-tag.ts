import "server-only";
import type { Context } from "@/lib/context";
import type { VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";
import type { Tag } from "./registered-model";
import { requireTag } from "./tag-text";

export async function setVersionTag({ db }: Context, input: VersionKey & Tag): Promise<void> {
  requireModelName(input.name);
  requireTag(input);
  const { rowCount } = await db.pool.query(
    `INSERT INTO registered_version_tag (registered_model_id, number, key, value)
     SELECT v.registered_model_id, v.number, $3, $4 FROM registered_model m
     JOIN registered_version v ON v.registered_model_id = m.id AND v.number = $2 WHERE m.name = $1
     ON CONFLICT (registered_model_id, number, key) DO UPDATE SET value = excluded.value`,
    [input.name, input.number, input.key, input.value],
  );
  if (rowCount === 0) throw versionNotFound(input.name, input.number);
}
