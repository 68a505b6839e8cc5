import "server-only";
import type { z } from "zod";
import type { Context } from "@/lib/context";
import type { AuditAnswer, AuditQuery } from "@/lib/contracts/people";
import { toCsv } from "@/lib/http/csv";
import { readEventsBack } from "./read-events";

export async function listAudit(
  { db }: Context,
  { before, resource, limit }: z.infer<typeof AuditQuery>,
): Promise<AuditAnswer> {
  const stored = await readEventsBack(db.pool, {
    before: before ?? Number.MAX_SAFE_INTEGER,
    resource,
    limit,
  });
  const events = stored.map(({ event, hash }) => ({
    ...event,
    before: event.before ?? null,
    after: event.after ?? null,
    at: event.at.toISOString(),
    hash: hash.toString("hex"),
  }));
  return { events, next: events.length === limit ? (events.at(-1)?.id ?? null) : null };
}

const header = [
  "id",
  "at",
  "actor_kind",
  "actor_id",
  "actor",
  "role",
  "action",
  "resource",
  "before",
  "after",
  "request_id",
  "hash",
];

export const auditCsv = ({ events }: AuditAnswer): string =>
  toCsv(
    header,
    events.map((event) => [
      event.id,
      event.at,
      event.actorKind,
      event.actorId,
      event.actorName,
      event.actorRole,
      event.action,
      event.resource,
      event.before === null ? null : JSON.stringify(event.before),
      event.after === null ? null : JSON.stringify(event.after),
      event.requestId,
      event.hash,
    ]),
  );
