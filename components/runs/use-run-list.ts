"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchRuns } from "@/lib/client/runs-api";
import { type RunsState, runsSearch } from "./runs-state";

const runningMs = 3_000;
const quietMs = 15_000;

/** A page of runs; asked for again soon while one of them runs. */
export function useRunList(state: RunsState) {
  const search = runsSearch(state);
  return useQuery({
    queryKey: queryKeys.runs(search),
    queryFn: ({ signal }) => fetchRuns(search, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && data.running > 0 ? runningMs : quietMs),
  });
}
