import "server-only";
import { ofPrisma, recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { OwnSessionsAnswer } from "@/lib/contracts/people";
import { AppError } from "@/lib/errors";

/** Where a person is signed in. Others than people have no sessions. */
export async function listOwnSessions(
  { db, actor, now }: Context,
  cookie: string | null,
): Promise<OwnSessionsAnswer> {
  if (actor.kind !== "person") return { sessions: [] };
  const rows = await db.prisma.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: now } },
    orderBy: { updatedAt: "desc" },
  });
  const own = tokenOf(cookie);
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      current: row.token === own,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.updatedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      address: row.ipAddress || null,
      browser: row.userAgent || null,
    })),
  };
}

/** Ends one of the caller's own sessions; it is refused from the next request on. */
export async function endOwnSession(ctx: Context, id: string): Promise<void> {
  const { actor, db } = ctx;
  await db.prisma.$transaction(async (tx) => {
    const userId = actor.kind === "person" ? actor.id : "";
    const { count } = await tx.session.deleteMany({ where: { id, userId } });
    if (count === 0) {
      throw new AppError("unknown_session", "There is no such session of yours.", [
        { name: "id", reason: "is none of your sessions" },
      ]);
    }
    await recordChange(ofPrisma(tx), ctx, { action: "session.end", resource: `person/${userId}` });
  });
}

/** The token in the session's cookie, before its signature. */
function tokenOf(cookie: string | null): string | null {
  const held = cookie?.match(/plumbline\.session_token=([^;]+)/)?.[1];
  return held ? decodeURIComponent(held).replace(/\.[^.]*$/, "") : null;
}
