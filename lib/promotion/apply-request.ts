import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { addOutbox } from "@/lib/db/add-outbox";
import { loadEnvironment } from "@/lib/registry/environments/find-environment";
import { readModelEnvironment } from "@/lib/registry/environments/read-standings";
import type { Cause } from "@/lib/registry/environments/record-assignment";
import { holdVersion } from "@/lib/registry/environments/registered-lock";
import { takeChampion } from "@/lib/registry/environments/take-slot";
import { moveRequest } from "./move-request";
import type { RequestRecord } from "./request-record";

const hourMs = 3_600_000;

/**
 * Makes what an approved request asks for true, in the transaction that holds it: the champion, the history, the
 * audit and what others are told change together or not at all. A request whose ground has moved becomes stale.
 */
export async function applyRequest(
  client: PoolClient,
  ctx: Context,
  request: RequestRecord,
  reason: string,
): Promise<RequestRecord> {
  const model = { id: request.modelId, name: request.model };
  const environment = await loadEnvironment(client, request.environment);
  const { revision } = await readModelEnvironment(client, model.id, environment.id);
  if (revision !== request.revision) {
    const meanwhile = `what stands in ${environment.name} changed since it was asked`;
    return moveRequest(client, ctx, request, "overtake", { kind: "overtaken", reason: meanwhile });
  }
  await holdVersion(client, model, request.version);
  const begun = await moveRequest(client, ctx, request, "begin", { kind: "applying" });
  const { former, bakeHours } = request.policy;
  const { from } = await takeChampion(client, ctx, model, environment, {
    number: request.version,
    former: request.kind === "rollback" ? "leave" : former,
    cause: request.kind satisfies Cause,
    requestId: request.id,
    reason,
  });
  const bakes = request.kind !== "rollback" && bakeHours > 0;
  const bakeUntil = bakes ? new Date(ctx.now.getTime() + bakeHours * hourMs) : null;
  await client.query("UPDATE promotion_request SET applied_at = $2, bake_until = $3 WHERE id = $1", [
    request.id,
    ctx.now,
    bakeUntil,
  ]);
  const applied = await moveRequest(client, ctx, begun, "finish", { kind: "applied", reason });
  await addOutbox(client, ctx.now, topics[request.kind], {
    request: request.id,
    model: request.model,
    version: request.version,
    from,
    environment: environment.name,
    reason,
  });
  return moveRequest(client, ctx, applied, bakes ? "bake" : "settle", {
    kind: bakes ? "baking" : "succeeded",
  });
}

const topics = {
  promotion: "promotion.applied",
  rollback: "promotion.rolled_back",
  emergency: "promotion.emergency",
} as const;
