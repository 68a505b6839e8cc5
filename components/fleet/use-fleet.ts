"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchFleet } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

export function useFleet() {
  return useQuery({
    queryKey: queryKeys.fleet(),
    queryFn: ({ signal }) => fetchFleet(signal),
    refetchInterval: 10_000,
  });
}
