import { auth } from "@/lib/auth/better-auth";
import type { Role, Scope } from "@/lib/contracts/roles";
import { database } from "@/lib/db/client";
import { createKey } from "@/lib/keys/service-keys";
import { createPerson } from "@/lib/people/create-person";
import { makeFirstAdmin } from "@/lib/people/set-up";
import { createTestContext } from "../../support/database";

/** Who may do what, said here once more and by hand. */
export const callersOfAccess: Readonly<Record<string, readonly string[]>> = {
  public: [
    "nobody",
    "viewer",
    "oncall",
    "engineer",
    "lead",
    "admin",
    "key:ingest",
    "key:read",
    "key:registry",
    "key:admin",
  ],
  read: ["viewer", "oncall", "engineer", "lead", "admin", "key:read", "key:registry", "key:admin"],
  own: ["viewer", "oncall", "engineer", "lead", "admin"],
  ingest: ["engineer", "lead", "admin", "key:ingest", "key:admin"],
  manage: ["engineer", "lead", "admin", "key:admin"],
  registry: ["engineer", "lead", "admin", "key:registry", "key:admin"],
  comment: ["oncall", "engineer", "lead", "admin", "key:registry", "key:admin"],
  handle: ["oncall", "engineer", "lead", "admin", "key:admin"],
  approve: ["lead", "admin"],
  rollback: ["oncall", "lead", "admin", "key:admin"],
  policy: ["lead", "admin", "key:admin"],
  keys: ["lead", "admin", "key:admin"],
  audit: ["lead", "admin", "key:admin"],
  people: ["admin", "key:admin"],
};

const password = "a long enough one";

/** One of each role and of each scope, and nobody, on a server that others reach: what each sends with a request. */
export async function makeCallers(): Promise<Record<string, Record<string, string>>> {
  process.env.HOST = "0.0.0.0";
  process.env.PLUMBLINE_AUTH = "on";
  process.env.PLUMBLINE_AUTH_SECRET = "a secret that signs cookies in tests";
  const ctx = await createTestContext({ now: new Date() });
  const headersOf: Record<string, Record<string, string>> = { nobody: {} };
  await makeFirstAdmin(ctx, { name: "admin", email: "admin@example.org", password });
  for (const role of ["viewer", "oncall", "engineer", "lead"] satisfies Role[]) {
    await createPerson(ctx, { name: role, email: `${role}@example.org`, password, role });
  }
  for (const role of ["viewer", "oncall", "engineer", "lead", "admin"]) {
    headersOf[role] = { cookie: await signIn(`${role}@example.org`), origin: "http://plumbline.test" };
  }
  for (const scope of ["ingest", "read", "registry", "admin"] satisfies Scope[]) {
    const { secret } = await createKey(ctx, { name: scope, scopes: [scope], expiresInDays: 1 });
    headersOf[`key:${scope}`] = { authorization: `Bearer ${secret}` };
  }
  return headersOf;
}

async function signIn(email: string): Promise<string> {
  const { api } = await auth(database());
  const response = await api.signInEmail({ body: { email, password }, asResponse: true });
  if (response.status !== 200) throw new Error(`${email} was not let in: ${response.status}`);
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
