"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchAlertList } from "@/lib/client/alerts-api";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 20_000;

/** Alerts of every model, or those that are assigned to whoever looks. */
export function useAlertList(assignee: "me" | null = null) {
  return useQuery({
    queryKey: queryKeys.alerts(assignee),
    queryFn: ({ signal }) => fetchAlertList({ assignee }, signal),
    refetchInterval: intervalMs,
  });
}
