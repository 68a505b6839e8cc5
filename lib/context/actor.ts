import type { Role, Scope, VisitorRole } from "@/lib/contracts/roles";

/** Who asks. A process of our own, somebody at the machine, a person, a program, or nobody that is known. */
export type Actor =
  | { readonly kind: "worker" }
  /** At the machine, where no one has to sign in: `PLUMBLINE_AUTH=off`, or on loopback while there are no people. */
  | { readonly kind: "local" }
  /** Who only looks at the demonstration, on loopback, in a role that they chose. */
  | { readonly kind: "visitor"; readonly role: VisitorRole }
  | {
      readonly kind: "person";
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly role: Role;
      /** Roles beyond their own, by the model's name. */
      readonly grants: Readonly<Record<string, Role>>;
    }
  | { readonly kind: "key"; readonly id: string; readonly name: string; readonly scopes: readonly Scope[] }
  /** Whoever has the server's own PLUMBLINE_KEY. */
  | { readonly kind: "operator" }
  | { readonly kind: "anyone" };
