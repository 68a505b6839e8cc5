"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchExperiments } from "@/lib/client/runs-api";

const intervalMs = 20_000;

export function useExperiments() {
  return useQuery({
    queryKey: queryKeys.experiments(),
    queryFn: ({ signal }) => fetchExperiments(signal),
    refetchInterval: intervalMs,
  });
}
