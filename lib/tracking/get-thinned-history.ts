import "server-only";
import type { Context } from "@/lib/context";
import type { MetricHistory } from "@/lib/contracts/runs";
import { AppError } from "@/lib/errors";
import { getMetricHistory } from "./get-metric-history";
import { requireRun } from "./get-run-detail";
import { historyPoint } from "./run-out";
import { thinPoints } from "./thin-points";

export interface GetThinnedHistory {
  readonly id: string;
  readonly key: string;
  readonly points?: number;
}

/** A metric's course, in as many points as a chart can show. */
export async function getThinnedHistory(
  ctx: Context,
  { id, key, points = 1000 }: GetThinnedHistory,
): Promise<MetricHistory> {
  const { items } = await getMetricHistory(ctx, { runId: id, key, pageToken: "" });
  if (items.length === 0) {
    await requireRun(ctx, id);
    throw new AppError("unknown_metric", `The run has no metric ${key}.`, [
      { name: "key", reason: "is not known" },
    ]);
  }
  return { run: id, key, total: items.length, points: thinPoints(items, points).map(historyPoint) };
}
