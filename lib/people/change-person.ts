import "server-only";
import type { PoolClient } from "pg";
import type { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context";
import type { Person, PersonPatch } from "@/lib/contracts/people";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { getPerson } from "./list-people";

type Patch = z.infer<typeof PersonPatch>;

/** Changes what is given. Whoever is disabled or gets a new password is signed out everywhere. */
export async function changePerson(ctx: Context, id: string, patch: Patch): Promise<Person> {
  const before = await getPerson(ctx, id);
  const passwordHash = patch.password === undefined ? null : await hashPassword(patch.password);
  await transaction(ctx.db.pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1, 0)", [lockClass.people]);
    await client.query(
      `UPDATE "user" SET name = coalesce($2, name), role = coalesce($3, role), banned = coalesce($4, banned),
         updated_at = now() WHERE id = $1`,
      [id, patch.name ?? null, patch.role ?? null, patch.disabled ?? null],
    );
    await requireAnAdmin(client);
    if (patch.grants) await writeGrants(client, id, patch.grants);
    if (passwordHash) await writePassword(client, id, passwordHash);
    if (passwordHash || patch.disabled) await client.query("DELETE FROM session WHERE user_id = $1", [id]);
    const { password: _, ...told } = patch;
    await recordChange(client, ctx, {
      action: "person.change",
      resource: `person/${id}`,
      before: { name: before.name, role: before.role, disabled: before.disabled, grants: before.grants },
      after: { ...told, ...(passwordHash ? { password: "changed" } : {}) },
    });
  });
  return getPerson(ctx, id);
}

/** Without one, nobody could let anybody in any more. */
async function requireAnAdmin(client: PoolClient): Promise<void> {
  const { rows } = await client.query(`SELECT FROM "user" WHERE role = 'admin' AND NOT banned LIMIT 1`);
  if (rows.length === 0) {
    throw new AppError("last_admin", "This is the last admin: make another person one first.");
  }
}

async function writeGrants(
  client: PoolClient,
  id: string,
  grants: NonNullable<Patch["grants"]>,
): Promise<void> {
  await client.query("DELETE FROM model_grant WHERE user_id = $1", [id]);
  await client.query(
    `INSERT INTO model_grant (user_id, model_name, role)
     SELECT $1, * FROM unnest($2::text[], $3::text[])`,
    [id, Object.keys(grants), Object.values(grants)],
  );
}

async function writePassword(client: PoolClient, id: string, hash: string): Promise<void> {
  await client.query(
    `INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at)
     VALUES ($1, $1, 'credential', $1, $2, now())
     ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
    [id, hash],
  );
}
