import "server-only";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context";
import type { NewPerson, Person } from "@/lib/contracts/people";
import { createAccount } from "./create-account";
import { getPerson } from "./list-people";

export async function createPerson(
  ctx: Context,
  { name, email, password, role }: z.infer<typeof NewPerson>,
): Promise<Person> {
  const passwordHash = await hashPassword(password);
  const id = await audited(
    ctx,
    (client) => createAccount(client, { name, email, passwordHash, role }),
    (made) => ({ action: "person.create", resource: `person/${made}`, after: { name, email, role } }),
  );
  return getPerson(ctx, id);
}
