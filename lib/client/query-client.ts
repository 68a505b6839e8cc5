import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error";

/** Retries what may pass; a refused request is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchIntervalInBackground: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.transient,
      },
    },
  });
}
