"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchComparison } from "@/lib/client/registry-api";
import type { Promotion } from "@/lib/contracts/promotions";

const intervalMs = 60_000;

/** The version that is asked for beside the one that it would replace, over the last 7 days. */
export function useComparison({ model, from, version }: Pick<Promotion, "model" | "from" | "version">) {
  return useQuery({
    queryKey: queryKeys.comparison(model, from ?? 0, version),
    queryFn: ({ signal }) => fetchComparison(model, from ?? 0, version, signal),
    enabled: from !== null,
    refetchInterval: ({ state: { error } }) => (error ? false : intervalMs),
    retry: false,
  });
}
