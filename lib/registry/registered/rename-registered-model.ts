import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
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
