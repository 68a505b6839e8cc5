import "server-only";
import type { Pool } from "pg";
import type { AuditEvent } from "./audit-event";

export interface StoredEvent {
  readonly event: AuditEvent;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

interface EventRow extends Omit<AuditEvent, "id" | "at"> {
  readonly id: string;
  readonly at: Date;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const columns = `id, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName",
  actor_role AS "actorRole", action, resource, before, after, request_id AS "requestId",
  previous_hash AS "previousHash", hash`;

/** Events before `before`, the newest first; of one resource where it is given. */
export async function readEventsBack(
  pool: Pool,
  {
    before,
    resource,
    limit,
  }: { readonly before: number; readonly resource: string | undefined; readonly limit: number },
): Promise<StoredEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `SELECT ${columns} FROM audit_event
     WHERE id < $1 AND ($2::text IS NULL OR resource = $2) ORDER BY id DESC LIMIT $3`,
    [before, resource ?? null, limit],
  );
  return rows.map(toEvent);
}

/** Events after `after`, the oldest first. */
export async function readEventsOn(pool: Pool, after: number, limit: number): Promise<StoredEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `SELECT ${columns} FROM audit_event WHERE id > $1 ORDER BY id LIMIT $2`,
    [after, limit],
  );
  return rows.map(toEvent);
}

const toEvent = ({ previousHash, hash, id, ...rest }: EventRow): StoredEvent => ({
  event: { ...rest, id: Number(id) },
  previousHash,
  hash,
});
