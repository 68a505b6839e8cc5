import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { fetchConfiguration, fetchRevisions } from "@/lib/client/configuration-api";
import { queryKeys } from "@/lib/client/query-keys";

const intervalMs = 15_000;

/** What is stored, asked again as others may save meanwhile. */
export const useConfiguration = (name: string) =>
  useQuery({
    queryKey: queryKeys.configuration(name),
    queryFn: ({ signal }) => fetchConfiguration(name, signal),
    refetchInterval: ({ state: { error } }) => (error ? false : intervalMs),
  });

export const useRevisions = (name: string) =>
  useInfiniteQuery({
    queryKey: queryKeys.configurationRevisions(name),
    queryFn: ({ pageParam, signal }) => fetchRevisions(name, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
