import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { recordChange } from "@/lib/audit/record-change";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { identify } from "@/lib/auth/identify";
import { forgetInstanceState } from "@/lib/auth/instance-state";
import type { Actor } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { createKey, listKeys, revokeKey, rotateKey } from "@/lib/keys/service-keys";
import { changePerson } from "@/lib/people/change-person";
import { createPerson } from "@/lib/people/create-person";
import { listPeople } from "@/lib/people/list-people";
import { setUp } from "@/lib/people/set-up";
import { createModel } from "@/lib/registry/create-model";
import { createTestContext, type TestContext } from "../../support/database";

const first = {
  token: "the-token-of-the-log",
  name: "Ada",
  email: "Ada@example.org",
  password: "correct horse battery",
};
const settings = {
  HOST: "127.0.0.1",
  PLUMBLINE_AUTH: "on",
  PLUMBLINE_DEMO: "on",
  PLUMBLINE_KEY: undefined,
} as const;
const hourMs = 3_600_000;

let ctx: TestContext;
beforeAll(async () => {
  ctx = await createTestContext();
});

const who = (headers: Record<string, string>, changed: object = {}, now = ctx.now): Promise<Actor> => {
  forgetInstanceState(ctx.db.pool);
  return identify(new Headers(headers), ctx.db, { ...settings, ...changed }, now);
};
const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

describe("while nobody has an account", () => {
  test("whoever is at the machine visits the demonstration, and is nobody where there is none", async () => {
    expect(await who({})).toEqual({ kind: "anyone" });
    await ctx.db.prisma.model.create({
      data: { name: "flight-delay", task: "binary", performanceMetric: "auc", demonstration: {} },
    });
    expect(await who({})).toEqual({ kind: "visitor", role: "engineer" });
    expect(await who({ cookie: "plumbline-visitor=lead" })).toEqual({ kind: "visitor", role: "lead" });
    expect(await who({}, { PLUMBLINE_DEMO: "off" })).toEqual({ kind: "anyone" });
    expect(await who({}, { PLUMBLINE_AUTH: "off" })).toEqual({ kind: "local" });
  });

  test("beyond loopback whoever brings nothing is nobody, and the server's key is known", async () => {
    const beyond = { HOST: "0.0.0.0", PLUMBLINE_KEY: "a-secret-of-sixteen" };
    expect(await who({}, beyond)).toEqual({ kind: "anyone" });
    expect(await who(bearer("a-secret-of-sixteen"), beyond)).toEqual({ kind: "operator" });
    expect(await who(bearer("another-secret"), beyond)).toEqual({ kind: "anyone" });
    expect(await who(bearer("undefined"), { HOST: "0.0.0.0" })).toEqual({ kind: "anyone" });
  });

  test("a wrong token makes no account, nor does any where the log shows none", async () => {
    await expect(setUp(ctx, first, "another-token-of-a-log")).rejects.toMatchObject({
      code: "wrong_setup_token",
    });
    await expect(setUp(ctx, first, undefined)).rejects.toMatchObject({ code: "wrong_setup_token" });
    expect((await listPeople(ctx)).people).toEqual([]);
  });

  test("of eight that race for the first account one gets it", async () => {
    const racers = Array.from({ length: 8 }, (_, i) =>
      setUp(ctx, { ...first, email: i === 0 ? first.email : `racer-${i}@example.org` }, first.token),
    );
    const settled = await Promise.allSettled(racers);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of settled) if (each.status === "rejected") expect(each.reason.code).toBe("people_exist");
    expect((await listPeople(ctx)).people).toMatchObject([{ name: "Ada", role: "admin" }]);
    expect(await who({})).toEqual({ kind: "anyone" });
    expect(await who({ cookie: "plumbline-visitor=lead" })).toEqual({ kind: "anyone" });
  });
});

describe("people", () => {
  const bob = {
    name: "Bob",
    email: "bob@example.org",
    password: "another long one",
    role: "engineer",
  } as const;

  test("an address is taken whatever its case", async () => {
    await createPerson(ctx, bob);
    await expect(createPerson(ctx, { ...bob, email: "BOB@example.org" })).rejects.toMatchObject({
      code: "person_exists",
      invalidParams: [{ name: "email", reason: "is taken" }],
    });
  });

  test("whoever is disabled loses their sessions", async () => {
    const made = await createPerson(ctx, { ...bob, email: "eve@example.org" });
    await ctx.db.prisma.session.create({
      data: {
        id: randomUUID(),
        token: randomUUID(),
        userId: made.id,
        expiresAt: new Date(Date.now() + hourMs),
      },
    });
    const changed = await changePerson(ctx, made.id, { disabled: true, grants: { churn: "lead" } });
    expect(changed).toMatchObject({ disabled: true, grants: { churn: "lead" } });
    expect(await ctx.db.prisma.session.count({ where: { userId: made.id } })).toBe(0);
  });

  test("the last admin stays one", async () => {
    const { people } = await listPeople(ctx);
    const admin = people.find(({ role }) => role === "admin")?.id ?? "";
    await expect(changePerson(ctx, admin, { role: "lead" })).rejects.toMatchObject({ code: "last_admin" });
    await expect(changePerson(ctx, admin, { disabled: true })).rejects.toMatchObject({ code: "last_admin" });
    expect((await listPeople(ctx)).people.find(({ id }) => id === admin)).toMatchObject({
      role: "admin",
      disabled: false,
    });
  });

  test("nobody is changed under an unknown id", async () => {
    await expect(changePerson(ctx, "nobody", { name: "X" })).rejects.toMatchObject({
      code: "unknown_person",
    });
  });
});

describe("service keys", () => {
  test("a key is known by its secret until it ends, and says when it was last used", async () => {
    const { key, secret } = await createKey(ctx, { name: "ci", scopes: ["registry"], expiresInDays: 1 });
    expect(await who(bearer(secret))).toEqual({ kind: "key", id: key.id, name: "ci", scopes: ["registry"] });
    expect(await who(bearer(`${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`))).toEqual({
      kind: "anyone",
    });
    expect(await who(bearer(secret), {}, new Date(ctx.now.getTime() + 24 * hourMs))).toEqual({
      kind: "anyone",
    });
    const { keys } = await listKeys(ctx);
    expect(keys.find(({ id }) => id === key.id)?.lastUsedAt).toBe(ctx.now.toISOString());
    expect(JSON.stringify(keys)).not.toContain(secret.slice(-43));
  });

  test("a cookie beside a key counts for nothing", async () => {
    const { secret } = await createKey(ctx, { name: "ci", scopes: ["ingest"], expiresInDays: null });
    expect(await who({ ...bearer(secret), cookie: "plumbline.session_token=x" })).toMatchObject({
      kind: "key",
    });
  });

  test("a revoked key is nobody's, a rotated one works a day longer beside its heir", async () => {
    const { key, secret } = await createKey(ctx, { name: "old", scopes: ["read"], expiresInDays: 30 });
    const heir = await rotateKey(ctx, key.id);
    expect(heir.key).toMatchObject({ name: "old", scopes: ["read"] });
    expect(await who(bearer(secret))).toMatchObject({ kind: "key" });
    expect(await who(bearer(secret), {}, new Date(ctx.now.getTime() + 25 * hourMs))).toEqual({
      kind: "anyone",
    });
    const { rows } = await ctx.db.pool.query("SELECT * FROM audit_event ORDER BY id DESC LIMIT 1");
    expect(rows[0]).toMatchObject({
      action: "key.rotate",
      resource: `key/${key.id}`,
      before: { expiresAt: key.expiresAt },
      after: { heir: heir.key.id },
    });
    await revokeKey(ctx, heir.key.id);
    expect(await who(bearer(heir.secret))).toEqual({ kind: "anyone" });
    await expect(revokeKey(ctx, heir.key.id)).rejects.toMatchObject({ code: "unknown_key" });
  });

  test("nobody makes a key that may do more than themselves", async () => {
    const lead: Actor = {
      kind: "person",
      id: "l",
      name: "Lea",
      email: "l@example.org",
      role: "lead",
      grants: {},
    };
    const make = (scopes: ("admin" | "registry")[]) =>
      createKey({ ...ctx, actor: lead }, { name: "x", scopes, expiresInDays: 1 });
    await expect(make(["admin"])).rejects.toMatchObject({ code: "forbidden" });
    expect((await make(["registry"])).key.createdBy).toBe("Lea");
  });
});

describe("the audit", () => {
  test("says who did what, at what role, and its chain holds", async () => {
    const actor: Actor = {
      kind: "person",
      id: "p",
      name: "Pat",
      email: "p@example.org",
      role: "engineer",
      grants: {},
    };
    await createModel({ ...ctx, actor }, { name: "audited", task: "binary" } as Parameters<
      typeof createModel
    >[1]);
    const { rows } = await ctx.db.pool.query("SELECT * FROM audit_event ORDER BY id DESC LIMIT 1");
    expect(rows[0]).toMatchObject({
      actor_kind: "person",
      actor_id: "p",
      actor_name: "Pat",
      actor_role: "engineer",
      action: "model.create",
      resource: "model/audited",
      after: { name: "audited", task: "binary" },
    });
    const { events, brokenAt } = await verifyAudit(ctx.db.pool);
    expect(brokenAt).toBeNull();
    expect(events).toBe(Number(rows[0].id));
  });

  test("no secret is written down", async () => {
    const { rows } = await ctx.db.pool.query("SELECT before::text || after::text AS text FROM audit_event");
    const text = JSON.stringify(rows);
    expect(text).not.toContain("correct horse");
    expect(text).not.toContain("another long one");
    expect(text).not.toContain("scrypt");
  });

  test("twenty changes at once are one chain", async () => {
    const before = (await verifyAudit(ctx.db.pool)).events;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        transaction(ctx.db.pool, (client) =>
          recordChange(client, ctx, {
            action: "test.change",
            resource: `test/${i}`,
            after: { z: [1, { b: 2, a: 1 }], é: null },
          }),
        ),
      ),
    );
    expect(await verifyAudit(ctx.db.pool)).toEqual({ events: before + 20, brokenAt: null });
  });

  test("text that the database does not take is written down without what it refuses", async () => {
    const after = { half: "a\ud800b", nul: "a\0b" };
    await transaction(ctx.db.pool, (client) =>
      recordChange(client, ctx, { action: "test.change", resource: "test/text", after }),
    );
    const { rows } = await ctx.db.pool.query("SELECT after FROM audit_event ORDER BY id DESC LIMIT 1");
    expect(rows[0].after).toEqual({ half: "a\ufffdb", nul: "a\ufffdb" });
    expect((await verifyAudit(ctx.db.pool)).brokenAt).toBeNull();
  });

  test.each([
    "UPDATE audit_event SET actor_name = 'nobody'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event",
  ])("the database refuses %s", async (sql) => {
    await expect(ctx.db.pool.query(sql)).rejects.toThrow("append-only");
  });

  test("what was changed behind the trigger's back is found", async () => {
    const other = await createTestContext();
    const change = (resource: string) =>
      transaction(other.db.pool, (client) =>
        recordChange(client, other, { action: "test.change", resource, after: { a: 1 } }),
      );
    for (const resource of ["test/1", "test/2", "test/3"]) await change(resource);
    const behind = (sql: string) =>
      other.db.pool.query(
        `ALTER TABLE audit_event DISABLE TRIGGER ALL; ${sql}; ALTER TABLE audit_event ENABLE TRIGGER ALL`,
      );
    await behind("UPDATE audit_event SET after = '{\"a\": 2}' WHERE id = 2");
    expect(await verifyAudit(other.db.pool)).toEqual({ events: 1, brokenAt: 2 });
    await behind("UPDATE audit_event SET after = '{\"a\": 1}' WHERE id = 2");
    expect(await verifyAudit(other.db.pool)).toEqual({ events: 3, brokenAt: null });
    await behind("DELETE FROM audit_event WHERE id = 2");
    expect(await verifyAudit(other.db.pool)).toEqual({ events: 1, brokenAt: 3 });
  });
});
