"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchHistory, type Place } from "@/lib/client/registry-api";

/** What stood in an environment at an instant; all that ever did when it is null. */
export const useHistory = (place: Place, at: string | null) =>
  useQuery({
    queryKey: queryKeys.environmentHistory(place.model, place.environment, at),
    queryFn: ({ signal }) => fetchHistory(place, at, signal),
    placeholderData: keepPreviousData,
  });
