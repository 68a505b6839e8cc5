import "server-only";
import type { Context } from "@/lib/context";
import type { RejectionsAnswer } from "@/lib/contracts/model";
import { loadModel } from "./load-model";

const windowMs = 24 * 3_600_000;
const limit = 200;

type Rejection = RejectionsAnswer["rejections"][number];

/** What was refused of a model's predictions and labels in the last 24 hours, newest first. */
export async function listRejections(ctx: Context, name: string): Promise<RejectionsAnswer> {
  const { pool, prisma } = ctx.db;
  const model = await loadModel(pool, name);
  const where = { modelId: model.id, at: { gt: new Date(ctx.now.getTime() - windowMs), lte: ctx.now } };
  const total = await prisma.rejection.aggregate({ where, _sum: { rows: true } });
  const found = await prisma.rejection.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: { at: true, kind: true, code: true, field: true, reason: true, rows: true, example: true },
  });
  return {
    rows: total._sum.rows ?? 0,
    rejections: found.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      kind: row.kind as Rejection["kind"],
    })),
  };
}
