import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import type { Context } from "@/lib/context";
import { endBakingRequests, endOpenRequests } from "./end-requests";
import type { EnvironmentRecord } from "./environment-record";
import type { LockedModel } from "./registered-lock";

export type Cause =
  | "promotion"
  | "rollback"
  | "emergency"
  | "stage"
  | "alias"
  | "serving"
  | "challenger"
  | "deletion";

/** Why a slot changes, and the request that asked for it. */
export interface Occasion {
  readonly cause: Cause;
  readonly requestId?: number;
  readonly reason?: string;
}

interface SlotChange extends Occasion {
  readonly slot: "champion" | "challenger";
  readonly number: number | null;
  readonly from: number | null;
}

/**
 * Writes a change of a slot into the history. One of the champion counts the revision up and ends the requests that
 * were about the champion before.
 */
export async function recordAssignment(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  { slot, number, from, cause, requestId, reason = "" }: SlotChange,
): Promise<void> {
  const actor = JSON.stringify(nameOfActor(ctx.actor));
  await client.query(
    `INSERT INTO assignment_change (registered_model_id, model_name, environment, slot, number, from_number, at, cause,
       request_id, reason, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      model.id,
      model.name,
      environment.name,
      slot,
      number,
      from,
      ctx.now,
      cause,
      requestId ?? null,
      reason,
      actor,
    ],
  );
  if (slot === "challenger") return;
  await client.query(
    `INSERT INTO model_environment (registered_model_id, environment_id, revision) VALUES ($1, $2, 1)
     ON CONFLICT (registered_model_id, environment_id) DO UPDATE SET revision = model_environment.revision + 1`,
    [model.id, environment.id],
  );
  const why =
    number === null
      ? `${environment.name} has no champion any more`
      : `version ${number} became the champion of ${environment.name}`;
  const ending = { modelId: model.id, environmentId: environment.id, except: requestId, reason: why };
  await endOpenRequests(client, ctx, ending);
  await endBakingRequests(client, ctx, ending);
}
