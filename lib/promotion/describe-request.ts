import "server-only";
import { authorize } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import type { ActorName } from "@/lib/contracts/environments";
import type {
  Promotion,
  PromotionEvent,
  PromotionState,
  PromotionSummary,
  PromotionsAnswer,
  PromotionsQuery,
} from "@/lib/contracts/promotions";
import { openStates } from "@/lib/contracts/promotions";
import { transaction } from "@/lib/db/transaction";
import { loadEnvironment } from "@/lib/registry/environments/find-environment";
import { readFormerChampions } from "@/lib/registry/environments/read-history";
import { approvalsNeeded, readApprovals, standingApprovals } from "./approvals";
import { mayApprove, mayCancel, whyNot, whyNotReview } from "./decide";
import { countGates } from "./judge-gates";
import { nextState } from "./next-state";
import { loadRequest, type RequestRecord, requestsFrom } from "./request-record";

const listed = 500;

/** Requests, those that wait first, then the newest. */
export async function listPromotions(ctx: Context, query: PromotionsQuery): Promise<PromotionsAnswer> {
  const { rows } = await ctx.db.pool.query<RequestRecord>(
    `${requestsFrom} WHERE ($1::text IS NULL OR coalesce(m.name, r.model_name) = $1) AND ($2::text IS NULL OR e.name = $2)
       AND ($3 = 'all' OR ($3 = 'open') = (r.state = ANY ($4) OR r.state = 'baking'
         OR r.kind = 'emergency' AND r.reviewed_at IS NULL))
     ORDER BY r.state = ANY ($4) DESC, r.created_at DESC, r.id DESC LIMIT ${listed}`,
    [query.model ?? null, query.environment ?? null, query.state, openStates],
  );
  const waiting = await countWaiting(ctx);
  return { waiting, promotions: rows.map(summaryOf) };
}

/** How many requests this caller can decide now, for the mark in the navigation. */
async function countWaiting(ctx: Context): Promise<number> {
  const { rows } = await ctx.db.pool.query<RequestRecord & { readonly approvers: readonly ActorName[] }>(
    `SELECT waiting.*, (SELECT coalesce(jsonb_agg(e.actor), '[]')
       FROM ${standingApprovals("waiting.id", "waiting.digest")}) AS approvers
     FROM (${requestsFrom} WHERE r.state IN ('awaiting_approval', 'needs_review')) waiting`,
  );
  return rows.filter((request) => whyNot(ctx.actor, request, request.approvers) === null).length;
}

export function summaryOf(request: RequestRecord): PromotionSummary {
  const { id, model, version, environment, kind, state, from, requester } = request;
  return {
    id,
    model,
    version,
    environment,
    kind,
    state,
    from,
    requester,
    createdAt: request.createdAt.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
    endedAt: request.endedAt?.toISOString() ?? null,
    gates: countGates(request.results),
    needsReview: kind === "emergency" && request.reviewedAt === null,
  };
}

interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly state: PromotionState;
  readonly actor: ActorName;
  readonly reason: string;
}

/** A request with its evidence, its history, and what this caller may do with it. */
export async function getPromotion(ctx: Context, id: number): Promise<Promotion> {
  return transaction(ctx.db.pool, async (client) => {
    const request = await loadRequest(client, id);
    const approvals = await readApprovals(client, request);
    const { rows } = await client.query<EventRow>(
      `SELECT id, at, kind, state, actor, reason FROM promotion_event WHERE request_id = $1 ORDER BY id`,
      [id],
    );
    const environment = await loadEnvironment(client, request.environment);
    const { rollbackDepth } = request.policy;
    const former = await readFormerChampions(client, request.modelId, environment, rollbackDepth);
    return {
      ...summaryOf(request),
      note: request.note,
      revision: request.revision,
      digest: request.digest,
      checkedAt: request.checkedAt?.toISOString() ?? null,
      results: [...request.results],
      policy: request.policy,
      approvals: { given: approvals.length, needed: approvalsNeeded(request) },
      appliedAt: request.appliedAt?.toISOString() ?? null,
      bakeUntil: request.bakeUntil?.toISOString() ?? null,
      breachedAt: request.breachedAt?.toISOString() ?? null,
      reviewedAt: request.reviewedAt?.toISOString() ?? null,
      events: rows.map((row) => eventOf(row, approvals)),
      may: mayDo(ctx, request, approvals, former),
    };
  });
}

const eventOf = (row: EventRow, approvals: readonly { readonly id: number }[]): PromotionEvent => ({
  id: Number(row.id),
  at: row.at.toISOString(),
  kind: row.kind,
  state: row.state,
  actor: row.actor,
  reason: row.reason,
  counts: approvals.some(({ id }) => id === row.id),
});

function mayDo(
  ctx: Context,
  request: RequestRecord,
  approvals: readonly { readonly actor: ActorName }[],
  former: readonly number[],
): Promotion["may"] {
  const { actor } = ctx;
  const { model, state } = request;
  const may = (access: Parameters<typeof authorize>[1]) => authorize(actor, access, { model }).allowed;
  const why = whyNot(
    actor,
    request,
    approvals.map((approval) => approval.actor),
  );
  const stands = state === "baking" || state === "succeeded";
  return {
    approve: why === null,
    whyNotApprove: why,
    reject: mayApprove(actor, request) && nextState(state, "reject") !== null,
    cancel: mayCancel(actor, request) && nextState(state, "cancel") !== null,
    check: may("registry") && state !== "checking" && nextState(state, "check") !== null,
    comment: may("comment"),
    submit: may("registry") && state === "draft",
    rollBack: may("rollback") && stands && request.from !== null && former.includes(request.from),
    review: whyNotReview(actor, request) === null,
  };
}
