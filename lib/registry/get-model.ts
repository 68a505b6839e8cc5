import "server-only";
import type { Context } from "@/lib/context";
import type { ModelDetail } from "@/lib/contracts/model";
import { getHealth } from "@/lib/monitor/get-health";
import { describeModel } from "./describe-model";
import { loadModel } from "./load-model";
import { readVersions } from "./read-versions";

/** A model with everything that its page's head says. */
export async function getModel(ctx: Context, name: string): Promise<ModelDetail> {
  const model = await loadModel(ctx.db.pool, name);
  const [versions, values, state] = await Promise.all([
    readVersions(ctx, model),
    ctx.db.prisma.segmentValue.findMany({
      where: { modelId: model.id },
      orderBy: { id: "asc" },
      select: { columnName: true, value: true },
    }),
    getHealth(ctx.db, model),
  ]);
  const { health, healthAlert, openAlerts, lastPredictionAt, evaluatedAt } = state;
  return {
    ...describeModel(model, values),
    versions,
    lastPredictionAt: lastPredictionAt?.toISOString() ?? null,
    evaluatedAt: evaluatedAt?.toISOString() ?? null,
    openAlerts,
    health,
    healthAlert,
  };
}
