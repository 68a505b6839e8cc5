import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";

/** Removes a model from the registry with all of its versions. What is monitored under its name stays. */
export async function deleteRegisteredModel(ctx: Context, name: string): Promise<void> {
  requireModelName(name);
  const remove = async (client: PoolClient) => {
    const { rowCount } = await client.query("DELETE FROM registered_model WHERE name = $1", [name]);
    if (rowCount === 0) throw modelNotFound(name);
  };
  await audited(ctx, remove, () => ({
    action: "registered-model.delete",
    resource: `registered-model/${name}`,
  }));
}
