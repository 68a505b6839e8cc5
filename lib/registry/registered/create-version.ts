import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { addToLoggedModel } from "./add-to-logged-model";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import { isPrompt } from "./prompt";
import type { RegisteredVersion, Tag } from "./registered-model";
import { type GivenSource, type ResolvedSource, resolveSource } from "./resolve-source";
import { requireTags } from "./tag-text";

export interface CreateVersion extends GivenSource {
  readonly name: string;
  readonly description: string | null;
  readonly runLink: string | null;
  readonly tags: readonly Tag[];
}

/**
 * Gives a model its next version, in one statement: the model's row hands out the number, so that clients who
 * create at the same time wait for one another and never get the same.
 */
export async function createVersion(ctx: Context, input: CreateVersion): Promise<RegisteredVersion> {
  requireModelName(input.name);
  const tags = requireTags(input.tags);
  const resolved = isPrompt(tags) ? asGiven(input) : await resolveSource(ctx, input);
  const nowMs = ctx.now.getTime();
  const { name, description, source, runLink } = input;
  const { storageLocation, runId, loggedModelId } = resolved;
  const make = async (client: PoolClient) => {
    const { rows } = await client.query<{ number: number }>({
      name: "create-registered-version",
      text: `WITH model AS (
       UPDATE registered_model SET last_number = last_number + 1, updated_ms = $2 WHERE name = $1
       RETURNING id, last_number AS number),
     made AS (
       INSERT INTO registered_version (registered_model_id, number, description, source, storage_location,
         run_id, run_link, logged_model_id, user_id, staged_ms, created_ms, updated_ms)
       SELECT id, number, $3, $4, $5, $6, $7, $8, $10, $2, $2, $2 FROM model),
     tagged AS (
       INSERT INTO registered_version_tag (registered_model_id, number, key, value)
       SELECT model.id, model.number, t.key, t.value
       FROM model, jsonb_to_recordset($9) AS t (key text, value text))
     SELECT number FROM model`,
      values: [
        name,
        nowMs,
        description,
        source,
        storageLocation,
        runId,
        runLink,
        loggedModelId,
        JSON.stringify(tags),
        nameOfActor(ctx.actor).name,
      ],
    });
    if (!rows[0]) throw modelNotFound(name);
    return rows[0].number;
  };
  const number = await audited(ctx, make, (version) => ({
    action: "version.create",
    resource: `registered-model/${name}`,
    after: { version, source, runId },
  }));
  if (loggedModelId !== null) await addToLoggedModel(ctx, loggedModelId, { name, version: number });
  return {
    name,
    number,
    description,
    source,
    runLink,
    ...resolved,
    stage: "None",
    createdMs: nowMs,
    updatedMs: nowMs,
    tags,
    aliases: [],
  };
}

/** A prompt has no artifacts: what stands for its source is kept as it is. */
const asGiven = ({ source, runId, loggedModelId }: GivenSource): ResolvedSource => ({
  storageLocation: source,
  runId,
  loggedModelId,
});
