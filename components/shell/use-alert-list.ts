"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchAlertList } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 20_000;

export function useAlertList() {
  return useQuery({
    queryKey: queryKeys.alerts(),
    queryFn: ({ signal }) => fetchAlertList(signal),
    refetchInterval: intervalMs,
  });
}
