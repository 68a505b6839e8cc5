import "server-only";
import type { PoolClient } from "pg";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { isSameSecret } from "@/lib/auth/credential";
import { forgetInstanceState } from "@/lib/auth/instance-state";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context";
import type { FirstPerson } from "@/lib/contracts/people";
import { lockClass } from "@/lib/db/lock-class";
import { AppError } from "@/lib/errors";
import { createAccount } from "./create-account";

/** Makes the first account, an admin's, for whoever can read the server's log. Of two at once one wins. */
export async function setUp(
  ctx: Context,
  { token, ...person }: z.infer<typeof FirstPerson>,
  expected: string | undefined,
): Promise<{ id: string }> {
  if (!expected || !isSameSecret(token, expected)) {
    throw new AppError("wrong_setup_token", "That is not the token that the server's log shows.", [
      { name: "token", reason: "is not the one in the server's log" },
    ]);
  }
  return makeFirstAdmin(ctx, person);
}

export async function makeFirstAdmin(
  ctx: Context,
  { name, email, password }: Omit<z.infer<typeof FirstPerson>, "token">,
): Promise<{ id: string }> {
  const passwordHash = await hashPassword(password);
  const make = async (client: PoolClient) => {
    await client.query("SELECT pg_advisory_xact_lock($1, 0)", [lockClass.people]);
    const { rows } = await client.query(`SELECT FROM "user" LIMIT 1`);
    if (rows.length > 0) {
      throw new AppError("people_exist", "Somebody has an account already: ask an admin for one.");
    }
    return createAccount(client, { name, email, passwordHash, role: "admin" });
  };
  const id = await audited(ctx, make, (made) => ({
    action: "person.create",
    resource: `person/${made}`,
    after: { name, email, role: "admin", first: true },
  }));
  forgetInstanceState(ctx.db.pool);
  return { id };
}
