import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { endBakingRequests, endOpenRequests } from "../environments/end-requests";
import { leaveEnvironments } from "../environments/leave";
import { readStandings } from "../environments/read-standings";
import { type LockedModel, lockRegistered } from "../environments/registered-lock";
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
    await endRequestsOf(client, ctx, model);
    await client.query("DELETE FROM registered_model WHERE id = $1", [model.id]);
  };
  await audited(ctx, remove, () => ({
    action: "registered-model.delete",
    resource: `registered-model/${name}`,
  }));
}

/** What was decided about a model stays; what was not has nothing left to decide. */
export async function endRequestsOf(
  client: PoolClient,
  ctx: Context,
  { id, name }: LockedModel,
): Promise<void> {
  const ending = { modelId: id, reason: `${name} was removed` };
  await endOpenRequests(client, ctx, ending);
  await endBakingRequests(client, ctx, ending);
}
