import "server-only";
import type { z } from "zod";
import { ofPrisma, recordChange } from "@/lib/audit/record-change";
import { accessOf } from "@/lib/auth/authorize";
import { makeServiceKey } from "@/lib/auth/service-key";
import type { Context } from "@/lib/context";
import type { NewServiceKey, ServiceKey, ServiceKeySecret } from "@/lib/contracts/people";
import { accessOfScope, type Scope } from "@/lib/contracts/roles";
import type { ServiceKey as KeyRow, Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

const dayMs = 86_400_000;
/** How long the old secret still works after a rotation, so that writers can be moved to the new one. */
const overlapMs = dayMs;

export async function listKeys({ db }: Context): Promise<{ keys: ServiceKey[] }> {
  const rows = await db.prisma.serviceKey.findMany({ orderBy: { createdAt: "desc" } });
  return { keys: rows.map(describeKey) };
}

/** Makes a key that may do no more than its maker. */
export async function createKey(
  ctx: Context,
  { name, scopes, expiresInDays }: z.infer<typeof NewServiceKey>,
): Promise<ServiceKeySecret> {
  requireOwn(ctx, scopes);
  const expiresAt = expiresInDays === null ? null : new Date(ctx.now.getTime() + expiresInDays * dayMs);
  const key = { name, scopes, expiresAt };
  return ctx.db.prisma.$transaction(async (tx) => {
    const made = await addKey(tx, ctx, key);
    await recordChange(ofPrisma(tx), ctx, {
      action: "key.create",
      resource: `key/${made.key.id}`,
      after: key,
    });
    return made;
  });
}

/** A new secret with the same scopes and lifetime; the old one ends a day later. */
export async function rotateKey(ctx: Context, id: string): Promise<ServiceKeySecret> {
  const old = await liveKey(ctx, id);
  const scopes = old.scopes as Scope[];
  requireOwn(ctx, scopes);
  const nowMs = ctx.now.getTime();
  const lifetime = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime();
  const expiresAt = lifetime === null ? null : new Date(nowMs + lifetime);
  const ends = new Date(Math.min(nowMs + overlapMs, old.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY));
  return ctx.db.prisma.$transaction(async (tx) => {
    const made = await addKey(tx, ctx, { name: old.name, scopes, expiresAt });
    await tx.serviceKey.update({ where: { id }, data: { expiresAt: ends } });
    await recordChange(ofPrisma(tx), ctx, {
      action: "key.rotate",
      resource: `key/${id}`,
      before: { expiresAt: old.expiresAt },
      after: { expiresAt: ends, heir: made.key.id },
    });
    return made;
  });
}

export async function revokeKey(ctx: Context, id: string): Promise<ServiceKey> {
  await liveKey(ctx, id);
  return ctx.db.prisma.$transaction(async (tx) => {
    const row = await tx.serviceKey.update({ where: { id }, data: { revokedAt: ctx.now } });
    await recordChange(ofPrisma(tx), ctx, { action: "key.revoke", resource: `key/${id}` });
    return describeKey(row);
  });
}

function requireOwn({ actor }: Context, scopes: readonly Scope[]): void {
  const own = accessOf(actor);
  const beyond = scopes.filter((scope) => accessOfScope[scope].some((access) => !own.includes(access)));
  if (beyond.length === 0) return;
  throw new AppError("forbidden", `Refused: a key with ${beyond.join(", ")} may do more than its maker.`, [
    { name: "scopes", reason: `${beyond.join(", ")} is beyond your own role` },
  ]);
}

async function liveKey({ db }: Context, id: string): Promise<KeyRow> {
  const row = await db.prisma.serviceKey.findUnique({ where: { id } });
  if (row && !row.revokedAt) return row;
  throw new AppError("unknown_key", `There is no live key ${id}.`);
}

async function addKey(
  tx: Prisma.TransactionClient,
  { actor, now }: Context,
  { name, scopes, expiresAt }: Pick<KeyRow, "name" | "scopes" | "expiresAt">,
): Promise<ServiceKeySecret> {
  const { id, text, hash } = makeServiceKey();
  const createdBy = "name" in actor ? actor.name : actor.kind;
  const makerId = await makerOf(tx, actor);
  const row = await tx.serviceKey.create({
    data: { id, name, scopes, hash: new Uint8Array(hash), createdBy, makerId, createdAt: now, expiresAt },
  });
  return { key: describeKey(row), secret: text };
}

/** Whose key it is in the end: a key that a key made is its maker's. */
async function makerOf(tx: Prisma.TransactionClient, actor: Context["actor"]): Promise<string | null> {
  if (actor.kind === "person") return actor.id;
  if (actor.kind !== "key") return null;
  return (await tx.serviceKey.findUnique({ where: { id: actor.id } }))?.makerId ?? null;
}

const describeKey = (row: KeyRow): ServiceKey => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes as Scope[],
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});
