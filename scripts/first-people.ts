// Makes the admin of ADMIN_EMAIL where nobody has an account yet, and says whether anybody has.
import { randomUUID } from "node:crypto";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { makeFirstAdmin } from "@/lib/people/set-up";

const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env();
const db = database();
const { rows } = await db.pool.query(`SELECT FROM "user" LIMIT 1`);
if (rows.length === 0 && email && password) {
  const ctx = { db, actor: { kind: "operator" }, now: new Date(), requestId: randomUUID() } as const;
  await makeFirstAdmin(ctx, { name: "Admin", email, password });
}
console.log(JSON.stringify({ people: rows.length > 0 || email !== undefined }));
process.exit(0);
