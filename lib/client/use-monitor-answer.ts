"use client";

import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { fetchFeature, fetchMonitor } from "./monitor-api";
import { type MonitorRoute, queryKeys } from "./query-keys";
import { useAddressProblem } from "./use-address-problem";
import { useModel } from "./use-model";
import { useMonitorState } from "./use-monitor-state";

/** One answer about a model under the URL's state. A refresh or a new range keeps what is drawn until it comes. */
export function useMonitorAnswer<R extends MonitorRoute>(name: string, route: R) {
  const { search, interval } = useMonitorState();
  return useQuery({
    queryKey: queryKeys.monitor(name, route, search) as QueryKey,
    queryFn: ({ signal }) => fetchMonitor(name, route, search, signal),
    enabled: useCanAsk(name),
    refetchInterval: interval,
    placeholderData: keepPreviousData,
  });
}

export function useFeatureAnswer(name: string, feature: string) {
  const { search, interval } = useMonitorState();
  return useQuery({
    queryKey: queryKeys.feature(name, feature, search),
    queryFn: ({ signal }) => fetchFeature(name, feature, search, signal),
    enabled: useCanAsk(name),
    refetchInterval: interval,
    placeholderData: (previous, query) => (query?.queryKey[3] === feature ? previous : undefined),
  });
}

/** A model without a version has nothing to ask about yet, and what the model does not have is not asked for. */
function useCanAsk(name: string): boolean {
  const versions = useModel(name).data?.versions.length ?? 0;
  return useAddressProblem(name) === null && versions > 0;
}
