import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import { authorize } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { loadEnvironments } from "../environments/find-environment";
import { readStandings } from "../environments/read-standings";
import { lockRegistered } from "../environments/registered-lock";
import { ownsInstance, requireDirect } from "../environments/require-direct";
import { getRegisteredModel } from "./get-registered-model";
import { requireModelName } from "./model-name";
import { modelExists, modelNotFound } from "./not-found";
import type { RegisteredModel } from "./registered-model";

const uniqueViolation = "23505";

/** Gives a model another name; its versions, tags and aliases stay with it. */
export async function renameRegisteredModel(
  ctx: Context,
  input: { readonly name: string; readonly newName: string },
): Promise<RegisteredModel> {
  requireModelName(input.name);
  requireModelName(input.newName, "new_name");
  const rename = async (client: PoolClient) => {
    await requireRename(client, ctx, input);
    const { rowCount } = await client.query(
      `WITH renamed AS (UPDATE registered_model SET name = $2, updated_ms = $3 WHERE name = $1 RETURNING id),
       touched AS (UPDATE registered_version SET updated_ms = $3
         WHERE registered_model_id IN (SELECT id FROM renamed))
       SELECT id FROM renamed`,
      [input.name, input.newName, ctx.now.getTime()],
    );
    if (rowCount === 0) throw modelNotFound(input.name);
  };
  await audited(ctx, rename, () => ({
    action: "registered-model.rename",
    resource: `registered-model/${input.name}`,
    after: { name: input.newName },
  })).catch((error: { code?: string }) => {
    throw error.code === uniqueViolation ? modelExists(input.newName) : error;
  });
  return getRegisteredModel(ctx, input.newName);
}

/**
 * Names carry rights: clients find a champion by its model's name, and roles are granted by it. So a model whose
 * champion is for others to decide keeps its name, and a name that somebody has a role on is given by an admin.
 */
async function requireRename(
  client: PoolClient,
  ctx: Context,
  { name, newName }: { readonly name: string; readonly newName: string },
): Promise<void> {
  if (ownsInstance(ctx.actor)) return;
  const model = await lockRegistered(client, name);
  const standings = await readStandings(client, model.id);
  for (const environment of await loadEnvironments(client)) {
    const hasChampion = standings.some(
      ({ environmentId, slot }) => environmentId === environment.id && slot === "champion",
    );
    if (hasChampion) await requireDirect(client, ctx, model, environment);
  }
  const { rowCount } = await client.query("SELECT 1 FROM model_grant WHERE model_name = $1 LIMIT 1", [
    newName,
  ]);
  if (rowCount !== 0 && !authorize(ctx.actor, "people").allowed) {
    throw new MlflowError(
      "PERMISSION_DENIED",
      `Roles are granted on the name ${newName}: an admin gives it.`,
    );
  }
}
