import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import type { Tag } from "./registered-model";
import { requireTag } from "./tag-text";

export async function setRegisteredModelTag(
  { db }: Context,
  input: { readonly name: string } & Tag,
): Promise<void> {
  requireModelName(input.name);
  requireTag(input);
  const { rowCount } = await db.pool.query(
    `INSERT INTO registered_model_tag (registered_model_id, key, value)
     SELECT id, $2, $3 FROM registered_model WHERE name = $1
     ON CONFLICT (registered_model_id, key) DO UPDATE SET value = excluded.value`,
    [input.name, input.key, input.value],
  );
  if (rowCount === 0) throw modelNotFound(input.name);
}
