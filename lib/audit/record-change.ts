import "server-only";
import type { Context } from "@/lib/context";
import type { Prisma } from "@/lib/db/generated/client";
import { lockClass } from "@/lib/db/lock-class";
import { type AuditEvent, actorOfEvent, type Change, hashOfEvent, noHash } from "./audit-event";

/** A transaction under way, of pg or of Prisma. */
interface Transaction {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export const ofPrisma = (tx: Prisma.TransactionClient): Transaction => ({
  query: async <Row>(text: string, values: unknown[] = []) => ({
    rows: await tx.$queryRawUnsafe<Row[]>(text, ...values),
  }),
});

/** Writes a change down in the transaction that makes it: both are there, or neither. */
export async function recordChange(
  client: Transaction,
  { actor, now, requestId }: Pick<Context, "actor" | "now" | "requestId">,
  change: Change,
): Promise<void> {
  await client.query("SELECT 1 FROM pg_advisory_xact_lock($1::int, 0)", [lockClass.audit]);
  const { rows } = await client.query<{ id: string | bigint; hash: Uint8Array }>(
    "SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1",
  );
  const previousHash = rows[0]?.hash ?? noHash;
  const event: AuditEvent = {
    id: Number(rows[0]?.id ?? 0) + 1,
    at: now,
    ...actorOfEvent(actor),
    ...asStored(change),
    requestId,
  };
  await client.query(
    `INSERT INTO audit_event (id, at, actor_kind, actor_id, actor_name, actor_role, action, resource, before, after,
       request_id, previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13)`,
    [
      event.id,
      event.at,
      event.actorKind,
      event.actorId,
      event.actorName,
      event.actorRole,
      event.action,
      event.resource,
      jsonOrNull(event.before),
      jsonOrNull(event.after),
      requestId,
      previousHash,
      hashOfEvent(previousHash, event),
    ],
  );
}

/** As the database will give it back, so that the hash can be counted again: dates are text, and text is what jsonb takes. */
const asStored = (change: Change): Change =>
  JSON.parse(JSON.stringify(change), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/\0|\p{Surrogate}/gu, "\ufffd") : value,
  );

const jsonOrNull = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
