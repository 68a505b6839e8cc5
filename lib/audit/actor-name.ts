import type { Actor } from "@/lib/context";
import type { ActorName } from "@/lib/contracts/environments";
import { roleNames } from "@/lib/contracts/roles";
import { actorOfEvent } from "./audit-event";

/** The actor as it is kept with what it did. */
export function nameOfActor(actor: Actor): ActorName {
  const { actorKind, actorId, actorName, actorRole } = actorOfEvent(actor);
  const name = actor.kind === "visitor" ? `visiting ${roleNames[actor.role].toLowerCase()}` : actorName;
  return { kind: actorKind, id: actorId, name, role: actorRole };
}

/** Whether two records are of one and the same actor; a visitor's roles are told apart as if each were somebody. */
export const isSameActor = (left: ActorName, right: ActorName): boolean =>
  left.kind === right.kind && left.id === right.id && (left.kind !== "visitor" || left.role === right.role);
