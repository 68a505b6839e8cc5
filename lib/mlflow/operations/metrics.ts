import "server-only";
import { getMetricHistory } from "@/lib/tracking/get-metric-history";
import { getMetricHistoryBulk } from "@/lib/tracking/get-metric-history-bulk";
import { getMetricHistoryInterval } from "@/lib/tracking/get-metric-history-interval";
import { invalid } from "@/lib/tracking/invalid";
import { logMetric } from "@/lib/tracking/log-metric";
import { filled } from "../filled";
import type { Input } from "../input";
import type { MlflowOperation } from "../operation";
import { metricIn, runIdIn } from "../tracking-in";
import { metricOut } from "../tracking-out";

const runsAtOnce = 100;
const longestBulk = 25_000;
const mostSteps = 2500;

export const metricOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "runs/log-metric",
    access: "registry",
    handle: async (ctx, input) => {
      await logMetric(ctx, runIdIn(input), metricIn(input));
      return {};
    },
  },
  {
    method: "GET",
    path: "metrics/get-history",
    access: "read",
    handle: async (ctx, input) => {
      const { items, nextPageToken } = await getMetricHistory(ctx, {
        runId: runIdIn(input),
        key: input.text("metric_key", { required: true }),
        ...(input.has("max_results")
          ? { maxResults: input.pageSize("max_results", { fallback: 1, maximum: 2_147_483_646 }) }
          : {}),
        pageToken: input.text("page_token"),
      });
      return {
        metrics: filled(items.map(metricOut)),
        next_page_token: nextPageToken,
      };
    },
  },
  {
    method: "GET",
    path: "metrics/get-history-bulk",
    access: "read",
    handle: async (ctx, input) => {
      const asked = "GetMetricHistoryBulk request";
      const runIds = input.texts("run_id");
      if (runIds.length === 0) throw invalid(`${asked} must specify at least one run_id.`);
      if (runIds.length > runsAtOnce) {
        throw invalid(
          `${asked} cannot specify more than ${runsAtOnce} run_ids. Received ${runIds.length} run_ids.`,
        );
      }
      if (!input.has("metric_key")) throw invalid(`${asked} must specify a metric_key.`);
      const points = await getMetricHistoryBulk(ctx, {
        runIds,
        key: input.text("metric_key"),
        maxResults: Math.min(
          longestBulk,
          input.pageSize("max_results", { fallback: longestBulk, maximum: Number.MAX_SAFE_INTEGER }),
        ),
      });
      return { metrics: points.map(metricOut) };
    },
  },
  {
    method: "GET",
    path: "metrics/get-history-bulk-interval",
    access: "read",
    handle: async (ctx, input) => {
      const runIds = input.texts("run_ids", { required: true });
      if (runIds.length > runsAtOnce) {
        throw invalid(
          `GetMetricHistoryBulkInterval request must specify at most ${runsAtOnce} run_ids. Received ${runIds.length} run_ids.`,
        );
      }
      const points = await getMetricHistoryInterval(ctx, {
        runIds,
        key: input.text("metric_key", { required: true }),
        span: spanIn(input),
        maxResults: stepsIn(input),
      });
      return { metrics: filled(points.map(metricOut)) };
    },
  },
];

function spanIn(input: Input): { readonly from: number; readonly to: number } | null {
  const from = input.integer("start_step");
  const to = input.integer("end_step");
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined) {
    throw invalid("If either start step or end step are specified, both must be specified.");
  }
  if (from <= to) return { from, to };
  throw invalid(`end_step must be greater than start_step. Found start_step=${from} and end_step=${to}.`);
}

function stepsIn(input: Input): number {
  const steps = input.integer("max_results") ?? mostSteps;
  if (steps >= 1 && steps <= mostSteps) return steps;
  throw invalid(`max_results must be between 1 and ${mostSteps}.`);
}
