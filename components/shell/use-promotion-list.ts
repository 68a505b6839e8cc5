"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchPromotions } from "@/lib/client/promotions-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { PromotionsQuery } from "@/lib/contracts/promotions";

const intervalMs = 20_000;

/** Requests of every model; the count of those that wait comes with each list. */
export function usePromotionList(state: PromotionsQuery["state"] = "open") {
  return useQuery({
    queryKey: queryKeys.promotions(state),
    queryFn: ({ signal }) => fetchPromotions({ state }, signal),
    refetchInterval: intervalMs,
  });
}
