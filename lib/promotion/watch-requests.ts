import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { isOpen, openStates } from "@/lib/contracts/promotions";
import { addOutbox } from "@/lib/db/add-outbox";
import { transaction } from "@/lib/db/transaction";
import { applyIfApproved } from "./apply-if-approved";
import { checkRequest, recheckRequest } from "./check-request";
import { isFrozen } from "./gates/freeze";
import { addEvent, moveRequest } from "./move-request";
import { isOutOfDate } from "./out-of-date";
import { loadRequest, lockRequest, type RequestRecord } from "./request-record";
import { rollBackIn } from "./roll-back";

/** What time does to requests: they expire, leave a freeze, are checked after a crash, and are watched while they bake. */
export async function watchRequests(ctx: Context): Promise<void> {
  const { rows } = await ctx.db.pool.query<{ id: number }>(
    `SELECT id FROM promotion_request
     WHERE state IN ('checking', 'approved', 'baking') OR state = ANY ($1) AND expires_at <= $2 ORDER BY id`,
    [openStates, ctx.now],
  );
  const failures: unknown[] = [];
  for (const { id } of rows) {
    // One that cannot be moved must not hold up the others.
    await watchOne(ctx, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function watchOne(ctx: Context, id: number): Promise<void> {
  const before = await loadRequest(ctx.db.pool, id);
  const isFree = before.state === "approved" && !isFrozen(before.policy, ctx.now);
  // Out of a freeze what was checked long ago, or whose files changed meanwhile, is checked again and goes on from there.
  if (isFree && (await isOutOfDate(ctx, before))) await recheckRequest(ctx, id);
  const request = await transaction(ctx.db.pool, (client) => watch(client, ctx, id));
  if (request.state === "checking" && isLeft(request, ctx.now)) await checkRequest(ctx, id);
}

/** Whoever asked runs the gates; one whose gates nobody ran was left behind, or asked for by a training pipeline. */
const isLeft = ({ createdAt }: RequestRecord, now: Date) => now.getTime() - createdAt.getTime() > 2000;

async function watch(client: PoolClient, ctx: Context, id: number): Promise<RequestRecord> {
  const request = await lockRequest(client, id);
  if (request.state === "baking") return watchBaking(client, ctx, request);
  if (isOpen(request.state) && request.expiresAt <= ctx.now) {
    return moveRequest(client, ctx, request, "expire", { kind: "expired" });
  }
  return request.state === "approved" ? applyIfApproved(client, ctx, request) : request;
}

async function watchBaking(client: PoolClient, ctx: Context, request: RequestRecord): Promise<RequestRecord> {
  const breach = request.breachedAt ? null : await findBreach(client, request);
  if (breach) {
    await client.query("UPDATE promotion_request SET breached_at = $2 WHERE id = $1", [request.id, ctx.now]);
    await addEvent(client, ctx, request, "breached", { reason: breach });
    await addOutbox(client, ctx.now, "promotion.breached", { request: request.id, breach });
    if (request.policy.onBreach === "roll_back") return rollBackBreached(client, ctx, request, breach);
  }
  if (request.bakeUntil && request.bakeUntil <= ctx.now) {
    return moveRequest(client, ctx, request, "settle", { kind: "succeeded" });
  }
  return request;
}

async function rollBackBreached(
  client: PoolClient,
  ctx: Context,
  request: RequestRecord,
  breach: string,
): Promise<RequestRecord> {
  const target = { name: request.model, environment: request.environment };
  const reason = `by policy while it was watched: ${breach}`;
  await rollBackIn(client, ctx, target, { reason, version: request.from ?? undefined });
  return lockRequest(client, request.id);
}

/** The first alert of a chosen monitor that opened on the version since it was applied. */
async function findBreach(client: PoolClient, request: RequestRecord): Promise<string | null> {
  const { bakeMonitors } = request.policy;
  const { rows } = await client.query<{ headline: string }>(
    `SELECT a.headline FROM alert a JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
     WHERE m.name = $1 AND v.name = $2 AND a.closed_at IS NULL AND a.last_at >= $3 AND a.opened_at >= $3
       AND (a.severity = 'critical' AND $4 OR a.rule = 'performance' AND $5 OR a.rule = 'silence' AND $6)
     ORDER BY a.opened_at LIMIT 1`,
    [
      request.model,
      String(request.version),
      request.appliedAt,
      bakeMonitors.includes("critical_alert"),
      bakeMonitors.includes("performance"),
      bakeMonitors.includes("silence"),
    ],
  );
  return rows[0]?.headline ?? null;
}
