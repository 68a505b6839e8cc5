import "server-only";
import type { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { isSameSecret } from "@/lib/auth/credential";
import { forgetInstanceState } from "@/lib/auth/instance-state";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context";
import type { FirstPerson } from "@/lib/contracts/people";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
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
  const id = await transaction(ctx.db.pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1, 0)", [lockClass.people]);
    const { rows } = await client.query(`SELECT FROM "user" LIMIT 1`);
    if (rows.length > 0) {
      throw new AppError("people_exist", "Somebody has an account already: ask an admin for one.");
    }
    const made = await createAccount(client, { name, email, passwordHash, role: "admin" });
    await recordChange(client, ctx, {
      action: "person.create",
      resource: `person/${made}`,
      after: { name, email, role: "admin", first: true },
    });
    return made;
  });
  forgetInstanceState(ctx.db.pool);
  return { id };
}
