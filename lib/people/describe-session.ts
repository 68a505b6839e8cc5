import "server-only";
import { accessOf } from "@/lib/auth/authorize";
import { identify } from "@/lib/auth/identify";
import { instanceState } from "@/lib/auth/instance-state";
import type { Actor, Database } from "@/lib/context";
import type { SessionAnswer } from "@/lib/contracts/people";
import { roleNames } from "@/lib/contracts/roles";
import type { Env } from "@/lib/env";

export async function describeSession(
  headers: Headers,
  db: Database,
  settings: Env,
  now: Date,
): Promise<SessionAnswer> {
  const [actor, { people }] = await Promise.all([
    identify(headers, db, settings, now),
    instanceState(db.pool),
  ]);
  return {
    kind: actor.kind,
    name: nameOf(actor),
    email: actor.kind === "person" ? actor.email : null,
    role: "role" in actor ? actor.role : null,
    allowed: [...accessOf(actor)],
    people,
    signOn: settings.OIDC_DISCOVERY_URL ? settings.OIDC_NAME : null,
  };
}

function nameOf(actor: Actor): string {
  if (actor.kind === "person" || actor.kind === "key") return actor.name;
  return actor.kind === "visitor" ? roleNames[actor.role] : "";
}
