import { queryOptions } from "@tanstack/react-query";
import { fetchAlert } from "@/lib/client/alerts-api";
import { ApiError } from "@/lib/client/api-error";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 15_000;

export const alertQuery = (id: number) =>
  queryOptions({
    queryKey: queryKeys.alert(id),
    queryFn: ({ signal }) => fetchAlert(id, signal),
    refetchInterval: ({ state: { error } }) =>
      error instanceof ApiError && !error.transient ? false : intervalMs,
  });
