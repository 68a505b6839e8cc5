"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchReadiness } from "@/lib/client/readiness";

/** The health route's checks, every five seconds. */
export function useReadiness() {
  const { data, error } = useQuery({
    queryKey: queryKeys.health(),
    queryFn: ({ signal }) => fetchReadiness(signal),
    refetchInterval: 5_000,
  });
  if (data) return data;
  return [{ label: "Database", done: false, failed: error !== null, note: error ? error.message : "asking" }];
}
