import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import { recordChange } from "@/lib/audit/record-change";
import { readConfiguration } from "@/lib/config/read-configuration";
import type { Context } from "@/lib/context";
import { openStates, type PromotionState, type PromotionSummary } from "@/lib/contracts/promotions";
import { AppError } from "@/lib/errors";
import { policyOf } from "@/lib/registry/environments/default-policy";
import { endOpenRequests } from "@/lib/registry/environments/end-requests";
import type { EnvironmentRecord } from "@/lib/registry/environments/environment-record";
import { readModelEnvironment } from "@/lib/registry/environments/read-standings";
import type { LockedModel } from "@/lib/registry/environments/registered-lock";
import { holderOf } from "@/lib/registry/environments/take-slot";
import { addEvent } from "./move-request";
import { loadRequest, type Requester, type RequestRecord } from "./request-record";
import { withConfiguration } from "./with-configuration";

interface Asked {
  readonly version: number;
  readonly kind: PromotionSummary["kind"];
  readonly state: Extract<PromotionState, "draft" | "checking" | "approved">;
  readonly note: string;
}

const dayMs = 86_400_000;

/** Writes a request down, against what stands in the environment now; model and version are held. */
export async function addRequest(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  { version, kind, state, note }: Asked,
): Promise<RequestRecord> {
  const champion = await holderOf(client, model, environment, "champion");
  if (champion === version) {
    const reason = `version ${version} is the champion of ${environment.name} already`;
    throw new AppError("promotion_refused", `Nothing to ask for: ${reason}.`, [{ name: "version", reason }]);
  }
  const open = await client.query<{ id: number }>(
    `SELECT id FROM promotion_request
     WHERE registered_model_id = $1 AND environment_id = $2 AND number = $3 AND state = ANY ($4)`,
    [model.id, environment.id, version, openStates],
  );
  if (open.rows[0] && kind === "promotion") throw alreadyOpen(open.rows[0].id, version, environment.name);
  // One for the very version that goes in another way has nothing left to ask for.
  await endOpenRequests(client, ctx, {
    modelId: model.id,
    environmentId: environment.id,
    version,
    reason: `overtaken by ${kind === "emergency" ? "an emergency" : "a rollback"}`,
  });
  const { revision, policy: own } = await readModelEnvironment(client, model.id, environment.id);
  const stored = await readConfiguration(client, model.name);
  const policy = withConfiguration(policyOf(environment, own), stored?.configuration);
  const expiresAt = new Date(ctx.now.getTime() + policy.expiresDays * dayMs);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO promotion_request (registered_model_id, model_name, number, environment_id, kind, state, base_revision,
       from_number, note, requester, created_at, expires_at, policy)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      model.id,
      model.name,
      version,
      environment.id,
      kind,
      state,
      revision,
      champion,
      note,
      await requesterOf(client, ctx),
      ctx.now,
      expiresAt,
      policy,
    ],
  );
  const request = await loadRequest(client, rows[0]!.id);
  await addEvent(client, ctx, request, "asked", { reason: note });
  await recordChange(client, ctx, {
    action: "promotion.ask",
    resource: `promotion/${request.id}`,
    after: { model: model.name, version, environment: environment.name, kind, state },
  });
  return request;
}

/** Whoever asks; with a key it is in the end whoever made it. */
async function requesterOf(client: PoolClient, { actor }: Context): Promise<Requester> {
  if (actor.kind !== "key") return nameOfActor(actor);
  const { rows } = await client.query<{ maker: string | null }>(
    "SELECT maker_id AS maker FROM service_key WHERE id = $1",
    [actor.id],
  );
  return { ...nameOfActor(actor), maker: rows[0]?.maker ?? null };
}

const alreadyOpen = (id: number, version: number, environment: string) =>
  new AppError(
    "promotion_open",
    `Request ${id} asks for version ${version} in ${environment} already; it is at /promotions/${id}.`,
    [{ name: "version", reason: `request ${id} is open` }],
  );
