"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchComparison } from "@/lib/client/monitor-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { Promotion } from "@/lib/contracts/promotions";

const intervalMs = 60_000;

/** The version that is asked for beside the one that it would replace, over the last 7 days. */
export function useComparison({ model, from, version }: Pick<Promotion, "model" | "from" | "version">) {
  const search = { champion: String(from), challenger: String(version), range: "7d" };
  return useQuery({
    queryKey: queryKeys.comparison(model, search),
    queryFn: ({ signal }) => fetchComparison(model, search, signal),
    enabled: from !== null,
    refetchInterval: ({ state: { error } }) => (error ? false : intervalMs),
  });
}
