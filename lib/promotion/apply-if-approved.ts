import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import { applyRequest } from "./apply-request";
import { approvalsNeeded, readApprovers } from "./approvals";
import { isFrozen } from "./gates/freeze";
import { moveRequest } from "./move-request";
import type { RequestRecord } from "./request-record";

/**
 * Applies a request once enough people stand behind what it asks now. Inside a freeze it stays approved, and is
 * applied when that ends; it waits for others again when somebody who approved it may not any more.
 */
export async function applyIfApproved(
  client: PoolClient,
  ctx: Context,
  request: RequestRecord,
  reason = "",
): Promise<RequestRecord> {
  if (!waiting.includes(request.state)) return request;
  const approvers = await readApprovers(client, request);
  if (approvers.length < approvalsNeeded(request)) {
    return request.state === "approved" ? moveRequest(client, ctx, request, "lose_quorum") : request;
  }
  const approved =
    request.state === "approved"
      ? request
      : await moveRequest(client, ctx, request, "quorum", { kind: "quorum" });
  return isFrozen(request.policy, ctx.now) ? approved : applyRequest(client, ctx, approved, reason);
}

const waiting: readonly string[] = ["awaiting_approval", "needs_review", "approved"];
