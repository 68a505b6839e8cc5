import { createHash } from "node:crypto";
import type { Actor } from "@/lib/context";

/** What is said of a change. `before` and `after` never hold a secret. */
export interface Change {
  readonly action: string;
  readonly resource: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface AuditEvent extends Change {
  readonly id: number;
  readonly at: Date;
  readonly actorKind: Actor["kind"];
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly requestId: string;
}

/** Before the first event there is nothing: 32 zero bytes. */
export const noHash = Buffer.alloc(32);

/** SHA-256 of the hash of the event before and of this one's own content: entries in the order of their keys. */
export function hashOfEvent(previous: Uint8Array, event: AuditEvent): Buffer {
  const content = {
    ...event,
    at: event.at.toISOString(),
    before: event.before ?? null,
    after: event.after ?? null,
  };
  return createHash("sha256")
    .update(previous)
    .update(JSON.stringify(inOrder(content)))
    .digest();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, inOrder(inner)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The actor as it is written down: its role at that time. */
export function actorOfEvent(
  actor: Actor,
): Pick<AuditEvent, "actorKind" | "actorId" | "actorName" | "actorRole"> {
  const actorKind = actor.kind;
  switch (actor.kind) {
    case "person":
      return { actorKind, actorId: actor.id, actorName: actor.name, actorRole: actor.role };
    case "key":
      return { actorKind, actorId: actor.id, actorName: actor.name, actorRole: actor.scopes.join(" ") };
    case "visitor":
      return { actorKind, actorId: "", actorName: "visitor", actorRole: actor.role };
    case "anyone":
      return { actorKind, actorId: "", actorName: "holder of the setup token", actorRole: "" };
    default:
      return { actorKind, actorId: "", actorName: actor.kind, actorRole: "" };
  }
}
