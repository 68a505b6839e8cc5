import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error";

/** Retries what may pass; a refused request is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => leadToSignIn(error) }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchIntervalInBackground: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.transient,
      },
    },
  });
}

/** Whoever is not signed in, or not any more, is led there and back. */
function leadToSignIn(error: Error): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname === "/sign-in" || pathname === "/setup") return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
}
