import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import { isOpen, type PromotionState } from "@/lib/contracts/promotions";
import { AppError } from "@/lib/errors";
import { type Happening, nextState } from "./next-state";
import { loadRequest, type RequestRecord } from "./request-record";

interface Said {
  /** What the history calls it; the happening itself when absent. */
  readonly kind?: string;
  readonly reason?: string;
}

const living: readonly PromotionState[] = ["applying", "applied", "baking"];

/** Moves a request that is held along an edge, writes it into its history and the audit, and reads it anew. */
export async function moveRequest(
  client: PoolClient,
  ctx: Context,
  request: RequestRecord,
  happening: Happening,
  { kind = happening, reason = "" }: Said = {},
): Promise<RequestRecord> {
  const state = nextState(request.state, happening);
  if (!state) throw cannotHappen(request, happening);
  const ended = !isOpen(state) && !living.includes(state);
  await client.query(
    `UPDATE promotion_request SET state = $2, ended_at = CASE WHEN $3 THEN coalesce(ended_at, $4) ELSE ended_at END
     WHERE id = $1`,
    [request.id, state, ended, ctx.now],
  );
  await addEvent(client, ctx, { ...request, state }, kind, { reason });
  await recordChange(client, ctx, {
    action: `promotion.${happening}`,
    resource: `promotion/${request.id}`,
    before: { state: request.state },
    after: {
      state,
      model: request.model,
      version: request.version,
      environment: request.environment,
      reason,
    },
  });
  return loadRequest(client, request.id);
}

export async function addEvent(
  client: PoolClient,
  { actor, now }: Pick<Context, "actor" | "now">,
  request: Pick<RequestRecord, "id" | "state">,
  kind: string,
  { reason = "", digest = "" }: { readonly reason?: string; readonly digest?: string } = {},
): Promise<void> {
  await client.query(
    `INSERT INTO promotion_event (request_id, at, kind, state, actor, digest, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [request.id, now, kind, request.state, nameOfActor(actor), digest, reason],
  );
}

function cannotHappen({ id, state, environment }: RequestRecord, happening: Happening): AppError {
  const reason =
    state === "stale"
      ? `another version became the champion of ${environment} meanwhile: ask anew`
      : `it is ${state.replaceAll("_", " ")}`;
  const code = state === "stale" ? "promotion_stale" : "promotion_refused";
  return new AppError(code, `Request ${id} takes no ${happening.replaceAll("_", " ")}: ${reason}.`, [
    { name: "id", reason },
  ]);
}
