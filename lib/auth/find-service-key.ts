import "server-only";
import type { Pool } from "pg";
import type { Actor } from "@/lib/context";
import type { Scope } from "@/lib/contracts/roles";
import { isSecretOf, parseServiceKey } from "./service-key";

interface KeyRow {
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: Scope[];
}

/** The program whose live key that is; nobody where it is unknown, expired or revoked. */
export async function findServiceKey(pool: Pool, text: string, now: Date): Promise<Actor | null> {
  const given = parseServiceKey(text);
  if (!given) return null;
  const { rows } = await pool.query<KeyRow>({
    name: "find-service-key",
    text: `SELECT name, hash, scopes FROM service_key
           WHERE id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
    values: [given.id, now],
  });
  const [key] = rows;
  if (!key || !isSecretOf(given.secret, key.hash)) return { kind: "anyone" };
  await noteUse(pool, given.id, now);
  return { kind: "key", id: given.id, name: key.name, scopes: key.scopes };
}

/** To the minute: a key of a busy writer is not written with every batch. */
const noteUse = (pool: Pool, id: string, now: Date) =>
  pool.query({
    name: "note-key-use",
    text: `UPDATE service_key SET last_used_at = $2
           WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
    values: [id, now],
  });
