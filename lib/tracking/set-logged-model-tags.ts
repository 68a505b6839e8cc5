import "server-only";
import type { Context } from "@/lib/context";
import { arraysOf } from "./create-logged-model";
import { loggedModelNotFound } from "./read-logged-models";
import type { Entry } from "./run-entries";

export async function setLoggedModelTags({ db }: Context, id: string, tags: readonly Entry[]): Promise<void> {
  const { rows } = await db.pool.query(
    `WITH model AS (SELECT id FROM logged_model WHERE id = $1 AND lifecycle_stage = 'active'),
     tagged AS (
       INSERT INTO logged_model_tag (model_id, key, value)
       SELECT id, key, value FROM model, unnest($2::text[], $3::text[]) AS t (key, value) ORDER BY key
       ON CONFLICT (model_id, key) DO UPDATE SET value = excluded.value)
     SELECT id FROM model`,
    [id, ...arraysOf(tags)],
  );
  if (!rows[0]) throw loggedModelNotFound(id);
}
