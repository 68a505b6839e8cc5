import "server-only";
import { randomUUID } from "node:crypto";
import { createDatabase } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import { makeFirstAdmin } from "./set-up";

/** Makes the admin of ADMIN_EMAIL where nobody has an account yet; whether anybody has one then. */
export async function firstPeople(settings: Env): Promise<boolean> {
  const { DATABASE_URL, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings;
  const db = createDatabase(DATABASE_URL, 1);
  const { rows } = await db.pool.query(`SELECT FROM "user" LIMIT 1`);
  if (rows.length > 0) return true;
  if (!email || !password) return false;
  const ctx = { db, actor: { kind: "operator" }, now: new Date(), requestId: randomUUID() } as const;
  await makeFirstAdmin(ctx, { name: "Admin", email, password });
  return true;
}
