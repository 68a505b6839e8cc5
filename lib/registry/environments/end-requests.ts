import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import type { Context } from "@/lib/context";
import { openStates, type PromotionState } from "@/lib/contracts/promotions";

interface Ending {
  readonly modelId: number;
  /** Of this environment or version alone. */
  readonly environmentId?: number;
  readonly version?: number;
  /** The request that goes on. */
  readonly except?: number;
  readonly reason: string;
}

/** Requests that wait have lost their ground: what they were made against is there no longer. */
export const endOpenRequests = (client: PoolClient, ctx: Context, ending: Ending): Promise<void> =>
  endRequests(client, ctx, ending, openStates, { state: "stale", kind: "overtaken" });

/** A champion that is replaced is watched no longer. */
export const endBakingRequests = (client: PoolClient, ctx: Context, ending: Ending): Promise<void> =>
  endRequests(client, ctx, ending, ["baking"], { state: "succeeded", kind: "replaced" });

async function endRequests(
  client: PoolClient,
  { actor, now }: Context,
  { modelId, environmentId, version, except, reason }: Ending,
  from: readonly PromotionState[],
  { state, kind }: { readonly state: PromotionState; readonly kind: string },
): Promise<void> {
  await client.query(
    `WITH ended AS (
       UPDATE promotion_request SET state = $6, ended_at = $7
       WHERE registered_model_id = $1 AND ($2::int IS NULL OR environment_id = $2) AND ($3::int IS NULL OR number = $3)
         AND id IS DISTINCT FROM $4 AND state = ANY ($5) RETURNING id)
     INSERT INTO promotion_event (request_id, at, kind, state, actor, reason)
     SELECT id, $7, $8, $6, $9, $10 FROM ended`,
    [
      modelId,
      environmentId ?? null,
      version ?? null,
      except ?? null,
      from,
      state,
      now,
      kind,
      nameOfActor(actor),
      reason,
    ],
  );
}
