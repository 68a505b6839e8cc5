"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchFleet } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

export function useFleet(intervalMs = 10_000) {
  return useQuery({
    queryKey: queryKeys.fleet(),
    queryFn: ({ signal }) => fetchFleet(signal),
    refetchInterval: intervalMs,
  });
}
