import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";

/** Removes a tag; one that is not there is gone already. */
export async function deleteRegisteredModelTag(
  { db }: Context,
  input: { readonly name: string; readonly key: string },
): Promise<void> {
  requireModelName(input.name);
  const { rowCount } = await db.pool.query(
    `WITH gone AS (DELETE FROM registered_model_tag t USING registered_model m
       WHERE m.id = t.registered_model_id AND m.name = $1 AND t.key = $2)
     SELECT id FROM registered_model WHERE name = $1`,
    [input.name, input.key],
  );
  if (rowCount === 0) throw modelNotFound(input.name);
}
