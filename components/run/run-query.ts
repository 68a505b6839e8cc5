import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api-error";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchMetricHistory, fetchRun } from "@/lib/client/runs-api";
import type { RunDetail } from "@/lib/contracts/runs";

const runningMs = 2_000;
const quietMs = 20_000;

/** A run; while it runs it is read again every two seconds, as long as the page is seen. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.run(id),
    queryFn: ({ signal }) => fetchRun(id, signal),
    refetchInterval: ({ state: { data, error } }) => {
      if (error instanceof ApiError && error.code === "unknown_run") return false;
      return data?.status === "RUNNING" ? runningMs : quietMs;
    },
  });

/** The course of a metric, read again when the run has a later point of it. */
export function historyQuery(run: Pick<RunDetail, "id" | "metrics">, key: string, points: number) {
  const latest = run.metrics.find((metric) => metric.key === key);
  return queryOptions({
    queryKey: queryKeys.metric(run.id, key, points, latest ? `${latest.step} ${latest.at}` : ""),
    queryFn: ({ signal }) => fetchMetricHistory(run.id, key, points, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => (previous?.key === key && previous.run === run.id ? previous : undefined),
  });
}
