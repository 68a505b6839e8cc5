import "server-only";
import type { Pool, PoolClient } from "pg";
import type { ActorName } from "@/lib/contracts/environments";
import type { PromotionPolicy } from "@/lib/contracts/promotion-policy";
import {
  type GateResult,
  PromotionPath,
  type PromotionState,
  type PromotionSummary,
} from "@/lib/contracts/promotions";
import { AppError } from "@/lib/errors";

/** Who asked. A key's maker counts as asking too. */
export interface Requester extends ActorName {
  readonly maker?: string | null;
}

/** A request as it is kept. */
export interface RequestRecord {
  readonly id: number;
  readonly modelId: number;
  readonly model: string;
  readonly version: number;
  readonly environmentId: number;
  readonly environment: string;
  readonly kind: PromotionSummary["kind"];
  readonly state: PromotionState;
  readonly revision: number;
  readonly from: number | null;
  readonly note: string;
  readonly requester: Requester;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly checkedAt: Date | null;
  readonly results: readonly GateResult[];
  readonly policy: PromotionPolicy;
  readonly digest: string;
  readonly appliedAt: Date | null;
  readonly bakeUntil: Date | null;
  readonly breachedAt: Date | null;
  readonly endedAt: Date | null;
  readonly reviewedAt: Date | null;
}

const columns = `r.id, r.registered_model_id AS "modelId", coalesce(m.name, r.model_name) AS model, r.number AS version,
  r.environment_id AS "environmentId", e.name AS environment, r.kind, r.state, r.base_revision AS revision,
  r.from_number AS "from", r.note, r.requester, r.created_at AS "createdAt", r.expires_at AS "expiresAt",
  r.checked_at AS "checkedAt", r.gates AS results, r.policy, r.digest, r.applied_at AS "appliedAt",
  r.bake_until AS "bakeUntil", r.breached_at AS "breachedAt", r.ended_at AS "endedAt", r.reviewed_at AS "reviewedAt"`;

export const requestsFrom = `SELECT ${columns} FROM promotion_request r
  LEFT JOIN registered_model m ON m.id = r.registered_model_id JOIN environment e ON e.id = r.environment_id`;

/** The request of that number, or an `unknown_promotion` error. */
export async function loadRequest(db: Pool | PoolClient, id: number): Promise<RequestRecord> {
  const { rows } = await db.query<RequestRecord>(`${requestsFrom} WHERE r.id = $1`, [id]);
  if (rows[0]) return rows[0];
  throw new AppError("unknown_promotion", `There is no promotion request ${id}.`, [
    { name: "id", reason: `no request has the number ${id}` },
  ]);
}

/** The same, held to the end of the transaction: after its model, as everything that changes both does. */
export async function lockRequest(client: PoolClient, id: number): Promise<RequestRecord> {
  const { modelId } = await loadRequest(client, id);
  await client.query("SELECT 1 FROM registered_model WHERE id = $1 FOR UPDATE", [modelId]);
  await client.query("SELECT 1 FROM promotion_request WHERE id = $1 FOR UPDATE", [id]);
  return loadRequest(client, id);
}

/** The model that a request is about, for deciding who may. */
export async function modelOfRequest(db: Pool, path: unknown): Promise<string | undefined> {
  const parsed = PromotionPath.safeParse(path);
  if (!parsed.success) return undefined;
  const { rows } = await db.query<{ name: string }>(
    `SELECT coalesce(m.name, r.model_name) AS name FROM promotion_request r
     LEFT JOIN registered_model m ON m.id = r.registered_model_id WHERE r.id = $1`,
    [parsed.data.id],
  );
  return rows[0]?.name;
}
