import "server-only";
import type { Context } from "@/lib/context";
import { checkMetric, type MetricEntry } from "./run-entries";
import { writeRun } from "./write-run";

/** Adds a point to a metric's history. */
export async function logMetric(ctx: Context, runId: string, metric: MetricEntry): Promise<void> {
  await writeRun(ctx, runId, { metrics: [checkMetric(metric)], params: [], tags: [] });
}
