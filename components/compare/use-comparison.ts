"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { Search } from "@/lib/client/fetch-api";
import { fetchComparison } from "@/lib/client/monitor-api";
import { queryKeys } from "@/lib/client/query-keys";
import { useAddressProblem } from "@/lib/client/use-address-problem";
import { useModel } from "@/lib/client/use-model";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { compareParsers } from "./compare-state";

/** Every pair is read for it, so it is asked for less often than what is counted already. */
const intervalMs = 60_000;

/** The address as the comparison's route takes it. */
export function useCompareSearch(): Search {
  const { search } = useMonitorState();
  const [{ champion, challenger }] = useQueryStates(compareParsers);
  const { range, from, to, segment } = search;
  return useMemo(
    () => ({ range, from, to, segment, champion, challenger }),
    [range, from, to, segment, champion, challenger],
  );
}

export function useComparison(name: string) {
  const { interval } = useMonitorState();
  const search = useCompareSearch();
  const versions = useModel(name).data?.versions.length ?? 0;
  return useQuery({
    queryKey: queryKeys.comparison(name, search),
    queryFn: ({ signal }) => fetchComparison(name, search, signal),
    enabled: useAddressProblem(name) === null && versions > 1,
    refetchInterval: interval === false ? false : intervalMs,
    placeholderData: keepPreviousData,
  });
}
