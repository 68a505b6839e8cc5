import { expect, test } from "vitest";
import { authorize } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/context";
import { accesses, type Role, type Scope } from "@/lib/contracts/roles";

const person = (role: Role, grants: Record<string, Role> = {}): Actor => ({
  kind: "person",
  id: "1",
  name: "Ada",
  email: "ada@example.org",
  role,
  grants,
});
const key = (...scopes: Scope[]): Actor => ({ kind: "key", id: "k", name: "ci", scopes });
const allowed = (actor: Actor, model?: string) =>
  accesses.filter((access) => authorize(actor, access, { model }).allowed).join(" ");

const oncall = "public read own comment handle rollback";
const engineer = "public read own ingest manage registry comment handle";
const lead = `${engineer} approve rollback policy keys audit`;
const all = `${lead} people`;

test.each<[string, Actor, string]>([
  ["nobody", { kind: "anyone" }, "public"],
  ["viewer", person("viewer"), "public read own"],
  ["on-call", person("oncall"), oncall],
  ["engineer", person("engineer"), engineer],
  ["lead", person("lead"), lead],
  ["admin", person("admin"), all],
  ["a visitor on call", { kind: "visitor", role: "oncall" }, oncall],
  ["a visiting engineer", { kind: "visitor", role: "engineer" }, engineer],
  ["a visiting lead", { kind: "visitor", role: "lead" }, lead],
  ["somebody at the machine", { kind: "local" }, all],
  ["the server's own key", { kind: "operator" }, all],
  ["the worker", { kind: "worker" }, all],
  ["an ingest key", key("ingest"), "public ingest"],
  ["a read key", key("read"), "public read"],
  ["a registry key", key("registry"), "public read registry comment"],
  ["a key of two scopes", key("ingest", "read"), "public read ingest"],
  [
    "an admin key, which approves nothing",
    key("admin"),
    "public read ingest manage registry comment handle rollback policy keys audit people",
  ],
])("%s", (_, actor, expected) => {
  expect(allowed(actor)).toBe(expected);
});

test("a grant counts on its model alone, and takes nothing away", () => {
  const granted = person("viewer", { churn: "engineer" });
  expect(allowed(granted, "churn")).toBe(engineer);
  expect(allowed(granted, "fraud")).toBe("public read own");
  expect(allowed(granted)).toBe("public read own");
  expect(allowed(person("lead", { churn: "viewer" }), "churn")).toBe(allowed(person("lead")));
});

test("a model that is called like a property of every object grants nothing", () => {
  expect(allowed(person("viewer"), "constructor")).toBe("public read own");
});

test("nobody is told to sign in, a person what their role may not", () => {
  expect(authorize({ kind: "anyone" }, "ingest")).toMatchObject({
    code: "unauthorised",
    reason: expect.stringContaining("Authorization: Bearer"),
  });
  expect(authorize(person("viewer"), "manage")).toMatchObject({
    code: "forbidden",
    reason: "the role Viewer may not change models",
  });
});
