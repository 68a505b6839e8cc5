import "server-only";
import type { Context } from "@/lib/context";
import type { Person } from "@/lib/contracts/people";
import { roleOf } from "@/lib/contracts/roles";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

const withRest = {
  grants: true,
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: "desc" }, take: 1 },
} as const satisfies Prisma.UserInclude;

type UserRow = Prisma.UserGetPayload<{ include: typeof withRest }>;

export async function listPeople({ db }: Context): Promise<{ people: Person[] }> {
  const rows = await db.prisma.user.findMany({ include: withRest, orderBy: { createdAt: "asc" } });
  return { people: rows.map(describePerson) };
}

export async function getPerson({ db }: Context, id: string): Promise<Person> {
  const row = await db.prisma.user.findUnique({ where: { id }, include: withRest });
  if (!row) throw unknownPerson(id);
  return describePerson(row);
}

const unknownPerson = (id: string) => new AppError("unknown_person", `There is nobody with the id ${id}.`);

const describePerson = (row: UserRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: roleOf(row.role),
  disabled: row.banned,
  grants: Object.fromEntries(row.grants.map(({ modelName, role }) => [modelName, roleOf(role)])),
  createdAt: row.createdAt.toISOString(),
  lastSeenAt: row.sessions[0]?.updatedAt.toISOString() ?? null,
});
