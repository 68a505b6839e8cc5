import "server-only";
import type { Pool } from "pg";
import type { Actor } from "@/lib/context";
import { accessOfRole, accessOfScope, roleOf, type Scope } from "@/lib/contracts/roles";
import { isSecretOf, parseServiceKey } from "./service-key";

interface KeyRow {
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: Scope[];
  readonly makerId: string | null;
  /** The maker's role now, and whether they may still come in; null where nobody made it, or they are gone. */
  readonly role: string | null;
  readonly banned: boolean | null;
}

/** The program whose live key that is; nobody where it is unknown, expired or revoked. */
export async function findServiceKey(pool: Pool, text: string, now: Date): Promise<Actor | null> {
  const given = parseServiceKey(text);
  if (!given) return null;
  const { rows } = await pool.query<KeyRow>({
    name: "find-service-key",
    text: `SELECT k.name, k.hash, k.scopes, k.maker_id AS "makerId", u.role, u.banned
           FROM service_key k LEFT JOIN "user" u ON u.id = k.maker_id
           WHERE k.id = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)`,
    values: [given.id, now],
  });
  const [key] = rows;
  if (!key || !isSecretOf(given.secret, key.hash)) return { kind: "anyone" };
  const scopes = key.scopes.filter((scope) => mayStill(key, scope));
  if (scopes.length === 0) return { kind: "anyone" };
  await noteUse(pool, given.id, now);
  return { kind: "key", id: given.id, name: key.name, scopes };
}

/** A key does no more than its maker may now: who is disabled or has lost a role takes their keys along. */
function mayStill({ makerId, role, banned }: KeyRow, scope: Scope): boolean {
  if (makerId === null) return true;
  if (role === null || banned) return false;
  const own = accessOfRole[roleOf(role)];
  return accessOfScope[scope].every((access) => own.includes(access));
}

/** To the minute: a key of a busy writer is not written with every batch. */
const noteUse = (pool: Pool, id: string, now: Date) =>
  pool.query({
    name: "note-key-use",
    text: `UPDATE service_key SET last_used_at = $2
           WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
    values: [id, now],
  });
