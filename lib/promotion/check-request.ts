import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { applyIfApproved } from "./apply-if-approved";
import { digestOf } from "./digest";
import { runGates } from "./gates/run-gates";
import { judgeGates } from "./judge-gates";
import { addEvent, moveRequest } from "./move-request";
import { loadRequest, lockRequest, type RequestRecord } from "./request-record";

/**
 * Runs the gates of a request that is being checked, and moves it by what they say. They are run without holding
 * anything; what was decided meanwhile stands.
 */
export async function checkRequest(ctx: Context, id: number): Promise<RequestRecord> {
  const asked = await loadRequest(ctx.db.pool, id);
  if (asked.state !== "checking") return asked;
  const { results, artifact } = await runGates(ctx, asked);
  return transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    if (request.state !== "checking") return request;
    const digest = digestOf({ ...request, artifact, results });
    await client.query(
      "UPDATE promotion_request SET gates = $2, digest = $3, checked_at = $4 WHERE id = $1",
      [id, JSON.stringify(results), digest, ctx.now],
    );
    if (request.digest !== "" && request.digest !== digest) {
      await addEvent(client, ctx, request, "voided", {
        reason: "what is approved changed: approvals are void",
      });
    }
    const moved = await moveRequest(client, ctx, request, judgeGates(results), { kind: "checked" });
    return applyIfApproved(client, ctx, moved);
  });
}

/** Gates anew: an approval stands on only where they are answered as before. */
export async function recheckRequest(ctx: Context, id: number, kind = "check"): Promise<RequestRecord> {
  await transaction(ctx.db.pool, async (client) => {
    const request = await lockRequest(client, id);
    if (request.state !== "checking") await moveRequest(client, ctx, request, "check", { kind });
  });
  return checkRequest(ctx, id);
}
