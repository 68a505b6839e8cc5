import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { loadEnvironments } from "./find-environment";
import { readStandings } from "./read-standings";
import { type Occasion, recordAssignment } from "./record-assignment";
import type { LockedModel } from "./registered-lock";
import { requireDirect } from "./require-direct";
import { vacate } from "./take-slot";

interface Leaving extends Occasion {
  readonly number: number;
  /** The environment that it stays in, or goes to. */
  readonly except?: number;
  /** Leaves those that an MLflow stage shows, and no other. */
  readonly stagesOnly?: boolean;
}

/** Takes a version out of the environments that it stands in; a champion only where that is not for others to decide. */
export async function leaveEnvironments(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  { number, except, stagesOnly = false, ...occasion }: Leaving,
): Promise<void> {
  const environments = await loadEnvironments(client);
  for (const standing of await readStandings(client, model.id)) {
    const environment = environments.find(({ id }) => id === standing.environmentId);
    if (standing.number !== number || !environment || environment.id === except) continue;
    if (stagesOnly && (environment.stage === null || standing.slot === "challenger")) continue;
    if (standing.slot === "champion") await requireDirect(client, ctx, model, environment);
    await vacate(client, model, environment, number);
    if (standing.slot === "standby") continue;
    await recordAssignment(client, ctx, model, environment, {
      ...occasion,
      slot: standing.slot,
      number: null,
      from: number,
    });
  }
}
