import "server-only";
import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import type { Role } from "@/lib/contracts/roles";
import { AppError } from "@/lib/errors";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly role: Role;
}

/** A person and the password they sign in with; e-mail addresses differ by more than case. */
export async function createAccount(client: PoolClient, account: NewAccount): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  const { rowCount } = await client.query(
    `INSERT INTO "user" (id, name, email, role, updated_at) VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (email) DO NOTHING`,
    [id, account.name, account.email.toLowerCase(), account.role],
  );
  if (rowCount === 0) {
    throw new AppError("person_exists", `There is somebody with the address ${account.email} already.`, [
      { name: "email", reason: "is taken" },
    ]);
  }
  await client.query(
    `INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at)
     VALUES ($1, $2, 'credential', $2, $3, now())`,
    [randomBytes(16).toString("base64url"), id, account.passwordHash],
  );
  return id;
}
