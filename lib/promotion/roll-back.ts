import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { RollbackOrder } from "@/lib/contracts/environments";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { policyOf } from "@/lib/registry/environments/default-policy";
import { loadEnvironment } from "@/lib/registry/environments/find-environment";
import { readFormerChampions } from "@/lib/registry/environments/read-history";
import { readModelEnvironment } from "@/lib/registry/environments/read-standings";
import { holdVersion, lockRegistered } from "@/lib/registry/environments/registered-lock";
import { holderOf } from "@/lib/registry/environments/take-slot";
import { addRequest } from "./add-request";
import { applyRequest } from "./apply-request";
import { moveRequest } from "./move-request";
import { type RequestRecord, requestsFrom } from "./request-record";

interface Target {
  readonly name: string;
  readonly environment: string;
}

/** Puts one of the last champions back, at once and without gates: what stood before is known. */
export function rollBack(ctx: Context, target: Target, order: RollbackOrder): Promise<RequestRecord> {
  return transaction(ctx.db.pool, (client) => rollBackIn(client, ctx, target, order));
}

export async function rollBackIn(
  client: PoolClient,
  ctx: Context,
  { name, environment: wanted }: Target,
  { version, reason }: RollbackOrder,
): Promise<RequestRecord> {
  const environment = await loadEnvironment(client, wanted);
  const model = await lockRegistered(client, name);
  const { policy: own } = await readModelEnvironment(client, model.id, environment.id);
  const { rollbackDepth } = policyOf(environment, own);
  const former = await readFormerChampions(client, model.id, environment, rollbackDepth);
  const number = version ?? former[0];
  if (number === undefined || !former.includes(number)) throw notFormer(environment.name, number, former);
  await holdVersion(client, model, number);
  const replaced = await holderOf(client, model, environment, "champion");
  const asked = { version: number, kind: "rollback", state: "approved", note: reason } as const;
  const request = await addRequest(client, ctx, model, environment, asked);
  const applied = await applyRequest(client, ctx, request, reason);
  await endReplaced(client, ctx, applied, replaced);
  return applied;
}

/** The request that had brought the champion that is replaced ends as rolled back. */
async function endReplaced(
  client: PoolClient,
  ctx: Context,
  { id, modelId, environmentId }: RequestRecord,
  replaced: number | null,
): Promise<void> {
  const { rows } = await client.query<RequestRecord>(
    `${requestsFrom} WHERE r.registered_model_id = $1 AND r.environment_id = $2 AND r.number = $3
       AND r.state IN ('baking', 'succeeded') AND r.id <> $4 ORDER BY r.applied_at DESC LIMIT 1`,
    [modelId, environmentId, replaced, id],
  );
  if (!rows[0]) return;
  await moveRequest(client, ctx, rows[0], "roll_back", { kind: "rolled back", reason: `by request ${id}` });
}

function notFormer(environment: string, number: number | undefined, former: readonly number[]): AppError {
  const reason =
    former.length === 0
      ? `${environment} had no other champion that one step puts back`
      : `version ${number} is none of its last champions: ${former.join(", ")}`;
  return new AppError("promotion_refused", `Nothing was rolled back: ${reason}.`, [
    { name: "version", reason },
  ]);
}
