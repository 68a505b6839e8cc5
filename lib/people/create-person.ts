import "server-only";
import type { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context";
import type { NewPerson, Person } from "@/lib/contracts/people";
import { transaction } from "@/lib/db/transaction";
import { createAccount } from "./create-account";
import { getPerson } from "./list-people";

export async function createPerson(
  ctx: Context,
  { name, email, password, role }: z.infer<typeof NewPerson>,
): Promise<Person> {
  const passwordHash = await hashPassword(password);
  const id = await transaction(ctx.db.pool, async (client) => {
    const made = await createAccount(client, { name, email, passwordHash, role });
    await recordChange(client, ctx, {
      action: "person.create",
      resource: `person/${made}`,
      after: { name, email, role },
    });
    return made;
  });
  return getPerson(ctx, id);
}
