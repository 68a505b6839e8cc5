/** What a route lets its caller do. `public` routes tell nothing of models or people. */
export const accesses = [
  "public",
  "read",
  "own",
  "ingest",
  "manage",
  "registry",
  "comment",
  "handle",
  "approve",
  "rollback",
  "policy",
  "keys",
  "audit",
  "people",
] as const;
export type Access = (typeof accesses)[number];

export const roles = ["viewer", "oncall", "engineer", "lead", "admin"] as const;
export type Role = (typeof roles)[number];

/** A role that is stored but not known any more lets look, and nothing else. */
export const roleOf = (text: string | null | undefined): Role =>
  roles.find((role) => role === text) ?? "viewer";

/** `own` is what a person does with their own account: sign out, change the password, end other sessions. */
const viewer = ["public", "read", "own"] as const;
const oncall = [...viewer, "comment", "handle", "rollback"] as const;
const engineer = [...viewer, "ingest", "manage", "registry", "comment", "handle"] as const;
const lead = [...engineer, "approve", "rollback", "policy", "keys", "audit"] as const;

export const accessOfRole: Readonly<Record<Role, readonly Access[]>> = {
  viewer,
  oncall,
  engineer,
  lead,
  admin: accesses,
};

/** What a role is called on the pages. */
export const roleNames: Readonly<Record<Role, string>> = {
  viewer: "Viewer",
  oncall: "On-call",
  engineer: "Engineer",
  lead: "Lead",
  admin: "Admin",
};

export const scopes = ["ingest", "read", "registry", "admin"] as const;
export type Scope = (typeof scopes)[number];

export const accessOfScope: Readonly<Record<Scope, readonly Access[]>> = {
  ingest: ["public", "ingest"],
  read: ["public", "read"],
  registry: ["public", "read", "registry", "comment"],
  admin: [
    "public",
    "read",
    "ingest",
    "manage",
    "registry",
    "comment",
    "handle",
    "rollback",
    "policy",
    "keys",
    "audit",
    "people",
  ],
};

export const visitorRoles = ["engineer", "lead", "oncall"] as const;
export type VisitorRole = (typeof visitorRoles)[number];
