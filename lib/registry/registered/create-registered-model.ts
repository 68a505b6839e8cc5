import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { getRegisteredModel } from "./get-registered-model";
import { requireModelName } from "./model-name";
import { modelExists } from "./not-found";
import { isPrompt } from "./prompt";
import type { RegisteredModel, Tag } from "./registered-model";
import { requireTags } from "./tag-text";

export interface CreateRegisteredModel {
  readonly name: string;
  readonly description: string | null;
  readonly tags: readonly Tag[];
}

export async function createRegisteredModel(
  ctx: Context,
  input: CreateRegisteredModel,
): Promise<RegisteredModel> {
  requireModelName(input.name);
  const tags = requireTags(input.tags);
  const nowMs = ctx.now.getTime();
  const make = async (client: PoolClient) => {
    const { rowCount } = await client.query(
      `WITH made AS (
       INSERT INTO registered_model (name, description, created_ms, updated_ms) VALUES ($1, $2, $3, $3)
       ON CONFLICT (name) DO NOTHING RETURNING id),
     tagged AS (
       INSERT INTO registered_model_tag (registered_model_id, key, value)
       SELECT made.id, t.key, t.value FROM made, jsonb_to_recordset($4) AS t (key text, value text))
     SELECT id FROM made`,
      [input.name, input.description, nowMs, JSON.stringify(tags)],
    );
    if (rowCount === 0) throw await taken(ctx, input.name, isPrompt(tags));
  };
  const { name, description } = input;
  await audited(ctx, make, () => ({
    action: "registered-model.create",
    resource: `registered-model/${name}`,
    after: { description },
  }));
  return { name, description, createdMs: nowMs, updatedMs: nowMs, latestVersions: [], tags, aliases: [] };
}

/** Prompts are registered models too, and clients say which of the two is in the way. */
async function taken(ctx: Context, name: string, asPrompt: boolean): Promise<MlflowError> {
  const existing = await getRegisteredModel(ctx, name);
  const kinds = ["registered model", "prompt"];
  const [wanted, found] = [kinds[Number(asPrompt)], kinds[Number(isPrompt(existing.tags))]];
  if (wanted === found) {
    return asPrompt
      ? new MlflowError("RESOURCE_ALREADY_EXISTS", `Prompt (name=${name}) already exists.`)
      : modelExists(name);
  }
  return new MlflowError(
    "RESOURCE_ALREADY_EXISTS",
    `Tried to create a ${wanted} with name '${name}', but the name is already taken by a ${found}. MLflow does not allow creating a model and a prompt with the same name.`,
  );
}
