import "server-only";
import type { Actor, Database } from "@/lib/context";
import type { Settings } from "@/lib/env";
import { isLoopback } from "@/lib/env/loopback";
import { credentialOf, isSameSecret } from "./credential";
import { findPerson } from "./find-person";
import { findServiceKey } from "./find-service-key";
import { instanceState } from "./instance-state";
import { visitorRoleOf } from "./visitor";

type IdentifySettings = Pick<Settings, "HOST" | "PLUMBLINE_AUTH" | "PLUMBLINE_DEMO" | "PLUMBLINE_KEY">;

/**
 * Who sends these headers. A key stands for itself and leaves cookies out of account. Without any credential, whoever
 * reaches the demonstration on loopback is a visitor in a role of their choice until the first person has an account.
 */
export async function identify(
  headers: { readonly get: (name: string) => string | null },
  db: Database,
  { HOST, PLUMBLINE_AUTH, PLUMBLINE_DEMO, PLUMBLINE_KEY }: IdentifySettings,
  now: Date,
): Promise<Actor> {
  if (PLUMBLINE_AUTH === "off") return { kind: "local" };
  const credential = credentialOf(headers.get("authorization"));
  if (credential) {
    if (PLUMBLINE_KEY && isSameSecret(credential, PLUMBLINE_KEY)) return { kind: "operator" };
    const key = await findServiceKey(db.pool, credential, now);
    if (key) return key;
  } else {
    const person = await findPerson(headers.get("cookie"), db, now);
    if (person) return person;
  }
  if (!isLoopback(HOST) || PLUMBLINE_DEMO === "off") return { kind: "anyone" };
  const { people, demonstration } = await instanceState(db.pool);
  return demonstration && !people
    ? { kind: "visitor", role: visitorRoleOf(headers.get("cookie")) }
    : { kind: "anyone" };
}
