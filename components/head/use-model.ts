"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchModel } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 10_000;

/** The model itself: its health is of now, whatever hour the page is pinned to. */
export function useModel(name: string) {
  return useQuery({
    queryKey: queryKeys.model(name),
    queryFn: ({ signal }) => fetchModel(name, signal),
    refetchInterval: intervalMs,
  });
}
