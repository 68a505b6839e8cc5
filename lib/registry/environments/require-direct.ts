import "server-only";
import type { PoolClient } from "pg";
import type { Actor, Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { policyOf } from "./default-policy";
import type { EnvironmentRecord } from "./environment-record";
import { readModelEnvironment } from "./read-standings";
import type { LockedModel } from "./registered-lock";

/** Refuses a change of the champion past the people who must approve it. */
export async function requireDirect(
  client: PoolClient,
  { actor }: Pick<Context, "actor">,
  model: LockedModel,
  environment: EnvironmentRecord,
): Promise<void> {
  if (ownsInstance(actor)) return;
  const { policy } = await readModelEnvironment(client, model.id, environment.id);
  const { approvals } = policyOf(environment, policy);
  if (approvals === 0) return;
  throw new AppError(
    "promotion_required",
    `The champion of ${model.name} in ${environment.name} changes through a promotion request that ${
      approvals === 1 ? "somebody else approves" : `${approvals} others approve`
    }.`,
    [{ name: "environment", reason: `${environment.name} asks for ${approvals} of approval` }],
  );
}

/** Where nobody signs in there is nobody to ask; the server's own key is its owner's. */
export const ownsInstance = ({ kind }: Actor): boolean =>
  kind === "local" || kind === "operator" || kind === "worker";
