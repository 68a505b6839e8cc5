import type { Actor } from "@/lib/context";
import { type Access, accessOfRole, accessOfScope, roleNames } from "@/lib/contracts/roles";

export type { Access } from "@/lib/contracts/roles";

/** What the request is about, where it names one. */
export interface Resource {
  readonly model?: string;
}

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: "unauthorised" | "forbidden"; readonly reason: string };

/** The one place that decides who may do what. */
export function authorize(actor: Actor, access: Access, resource: Resource = {}): Decision {
  if (accessOf(actor, resource).includes(access)) return { allowed: true };
  return actor.kind === "anyone"
    ? { allowed: false, code: "unauthorised", reason: signIn }
    : { allowed: false, code: "forbidden", reason: `${describeActor(actor)} may not ${verbs[access]}` };
}

/** Everything that the actor may do, with that resource. */
export function accessOf(actor: Actor, { model }: Resource = {}): readonly Access[] {
  switch (actor.kind) {
    case "worker":
    case "local":
    case "operator":
      return accessOfRole.admin;
    case "visitor":
      return accessOfRole[actor.role];
    case "person": {
      const granted =
        model !== undefined && Object.hasOwn(actor.grants, model) ? actor.grants[model] : undefined;
      return granted
        ? [...new Set([...accessOfRole[actor.role], ...accessOfRole[granted]])]
        : accessOfRole[actor.role];
    }
    case "key":
      return [...new Set(actor.scopes.flatMap((scope) => accessOfScope[scope]))];
    case "anyone":
      return ["public"];
  }
}

const signIn = "sign in, or send Authorization: Bearer with a service key";

function describeActor(actor: Exclude<Actor, { kind: "anyone" }>): string {
  if (actor.kind === "key") return `a key with the scopes ${actor.scopes.join(", ")}`;
  return "role" in actor ? `the role ${roleNames[actor.role]}` : actor.kind;
}

const verbs: Readonly<Record<Access, string>> = {
  public: "ask this",
  read: "read this",
  own: "do this: only a person has an account",
  ingest: "log predictions and labels",
  manage: "change models",
  registry: "write runs and versions",
  comment: "say something about promotions",
  handle: "look after alerts",
  approve: "decide about promotions",
  rollback: "put a former champion back",
  policy: "change environments and policies",
  keys: "manage service keys",
  audit: "read the audit",
  people: "manage people",
};
