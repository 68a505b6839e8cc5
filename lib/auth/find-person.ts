import "server-only";
import type { Actor, Database } from "@/lib/context";
import { roleOf } from "@/lib/contracts/roles";
import { auth, longestSessionDays } from "./better-auth";

const dayMs = 86_400_000;

/** The person whose session the cookie holds; null without one, or after its longest time. */
export async function findPerson(cookie: string | null, db: Database, now: Date): Promise<Actor | null> {
  if (!cookie?.includes("plumbline.session_token=")) return null;
  const { api } = await auth(db);
  const found = await api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: true },
  });
  if (!found) return null;
  const { session, user } = found;
  if (user.banned || now.getTime() - session.createdAt.getTime() > longestSessionDays * dayMs) return null;
  const grants = await db.prisma.modelGrant.findMany({ where: { userId: user.id } });
  return {
    kind: "person",
    id: user.id,
    name: user.name,
    email: user.email,
    role: roleOf(user.role),
    grants: Object.fromEntries(grants.map(({ modelName, role }) => [modelName, roleOf(role)])),
  };
}
