import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { leaveEnvironments } from "../environments/leave";
import { readStandings } from "../environments/read-standings";
import { lockRegistered } from "../environments/registered-lock";
import { requireModelName } from "./model-name";

/** Removes a model from the registry with all of its versions. What is monitored under its name stays. */
export async function deleteRegisteredModel(ctx: Context, name: string): Promise<void> {
  requireModelName(name);
  const remove = async (client: PoolClient) => {
    const model = await lockRegistered(client, name);
    const numbers = new Set((await readStandings(client, model.id)).map(({ number }) => number));
    for (const number of numbers) {
      await leaveEnvironments(client, ctx, model, { cause: "deletion", number });
    }
    await client.query("DELETE FROM registered_model WHERE id = $1", [model.id]);
  };
  await audited(ctx, remove, () => ({
    action: "registered-model.delete",
    resource: `registered-model/${name}`,
  }));
}
