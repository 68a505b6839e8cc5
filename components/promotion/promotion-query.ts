import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api-error";
import { fetchPromotion } from "@/lib/client/promotions-api";
import { queryKeys } from "@/lib/client/query-keys";

const movingMs = 2_000;
const quietMs = 15_000;

/** A request; while its gates are checked it is read again every two seconds. */
export const promotionQuery = (id: number) =>
  queryOptions({
    queryKey: queryKeys.promotion(id),
    queryFn: ({ signal }) => fetchPromotion(id, signal),
    refetchInterval: ({ state: { data, error } }) => {
      if (error instanceof ApiError && !error.transient) return false;
      return data?.state === "checking" || data?.state === "applying" ? movingMs : quietMs;
    },
  });
