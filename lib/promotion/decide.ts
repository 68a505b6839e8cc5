import "server-only";
import type { PoolClient } from "pg";
import { isSameActor, nameOfActor } from "@/lib/audit/actor-name";
import { recordChange } from "@/lib/audit/record-change";
import { authorize } from "@/lib/auth/authorize";
import type { Actor, Context } from "@/lib/context";
import type { ActorName } from "@/lib/contracts/environments";
import type { Approval } from "@/lib/contracts/promotions";
import { addOutbox } from "@/lib/db/add-outbox";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { applyIfApproved } from "./apply-if-approved";
import { readApprovers } from "./approvals";
import { checkRequest, recheckRequest } from "./check-request";
import { judgeGates } from "./judge-gates";
import { addEvent, moveRequest } from "./move-request";
import { isOutOfDate } from "./out-of-date";
import { loadRequest, lockRequest, type RequestRecord } from "./request-record";
import { tellAsked } from "./tell-asked";
import { onlyLeads, whyNotApprove } from "./why-not-approve";

/** Approves what the digest stands for, and applies it when nobody else is needed. */
export async function approve(
  ctx: Context,
  id: number,
  { digest, reason }: Approval,
): Promise<RequestRecord> {
  const before = await loadRequest(ctx.db.pool, id);
  // The bytes are read again at the last moment: whoever approves has seen gates that were checked before.
  if (isWaiting(before) && (await isOutOfDate(ctx, before))) await recheckRequest(ctx, id);
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    await requireApprover(client, ctx, request);
    if (digest !== request.digest) {
      const moved = "what it asks for, or what its gates say, changed since you looked: look again";
      throw new AppError("promotion_stale", `Nothing was approved: ${moved}.`, [
        { name: "digest", reason: moved },
      ]);
    }
    if (judgeGates(request.results) === "doubt" && reason === "") {
      const needed = "a gate is undecided: say why it is approved all the same";
      throw new AppError("invalid_request", `Nothing was approved: ${needed}.`, [
        { name: "reason", reason: needed },
      ]);
    }
    await addEvent(client, ctx, request, "approved", { reason, digest });
    await recordChange(client, ctx, {
      action: "promotion.approve",
      resource: `promotion/${id}`,
      after: { digest, reason, results: request.results },
    });
    return applyIfApproved(client, ctx, request, reason);
  });
}

async function requireApprover(
  client: PoolClient,
  { actor }: Context,
  request: RequestRecord,
): Promise<void> {
  const reason = whyNot(actor, request, await readApprovers(client, request));
  if (!reason) return;
  if (reason === onlyLeads)
    throw new AppError("forbidden", `Request ${request.id} was not approved. ${reason}`);
  const code = request.state === "stale" ? "promotion_stale" : "promotion_refused";
  const said =
    request.state === "stale" ? "Another version became the champion meanwhile: ask anew." : reason;
  throw new AppError(code, `Request ${request.id} was not approved. ${said}`, [{ name: "id", reason: said }]);
}

/** Why somebody cannot approve a request now; null when they can. */
export const whyNot = (
  actor: Actor,
  request: RequestRecord,
  approvers: readonly ActorName[],
): string | null =>
  whyNotApprove({
    actor: nameOfActor(actor),
    allowed: mayApprove(actor, request),
    requester: request.requester,
    state: request.state,
    open: request.policy.approvals === 0,
    approvers,
  });

/** Where a version needs nobody's approval, whoever may ask for it may also judge a doubt. */
export const mayApprove = (actor: Actor, { model, policy }: RequestRecord): boolean =>
  authorize(actor, policy.approvals === 0 ? "registry" : "approve", { model }).allowed;

const isWaiting = ({ state }: RequestRecord) => state === "awaiting_approval" || state === "needs_review";

export function reject(ctx: Context, id: number, reason: string): Promise<RequestRecord> {
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    const rejected = await moveRequest(client, ctx, request, "reject", { kind: "rejected", reason });
    await addOutbox(client, ctx.now, "promotion.rejected", { request: id, reason });
    return rejected;
  });
}

/** Whoever asked takes it back; so may those who decide. */
export function cancel(ctx: Context, id: number, reason: string): Promise<RequestRecord> {
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    if (!mayCancel(ctx.actor, request)) {
      throw new AppError("forbidden", "Refused: whoever asked takes it back, or somebody who may decide it.");
    }
    return moveRequest(client, ctx, request, "cancel", { kind: "cancelled", reason });
  });
}

export const mayCancel = (actor: Actor, request: RequestRecord): boolean =>
  isSameActor(nameOfActor(actor), request.requester) || mayApprove(actor, request);

export function comment(ctx: Context, id: number, text: string): Promise<RequestRecord> {
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    await addEvent(client, ctx, request, "commented", { reason: text });
    return request;
  });
}

/** Hands a draft in. */
export async function submit(ctx: Context, id: number): Promise<RequestRecord> {
  await transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    await tellAsked(client, ctx, await moveRequest(client, ctx, request, "submit", { kind: "submitted" }));
  });
  return checkRequest(ctx, id);
}

/** Looks at an emergency afterwards, by somebody who did not order it. */
export function review(ctx: Context, id: number, reason: string): Promise<RequestRecord> {
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    const why = whyNotReview(ctx.actor, request);
    if (why) throw new AppError("promotion_refused", `Not reviewed. ${why}`, [{ name: "id", reason: why }]);
    await client.query("UPDATE promotion_request SET reviewed_at = $2 WHERE id = $1", [id, ctx.now]);
    await addEvent(client, ctx, request, "reviewed", { reason });
    await recordChange(client, ctx, {
      action: "promotion.review",
      resource: `promotion/${id}`,
      after: { reason },
    });
    return loadRequest(client, id);
  });
}

export function whyNotReview(actor: Actor, request: RequestRecord): string | null {
  if (request.kind !== "emergency") return "Only an emergency is reviewed afterwards.";
  if (request.reviewedAt) return "It was reviewed already.";
  if (!mayApprove(actor, request)) return "Leads and admins review.";
  const own = actor.kind !== "local" && isSameActor(nameOfActor(actor), request.requester);
  return own ? "Whoever ordered it cannot review it." : null;
}
