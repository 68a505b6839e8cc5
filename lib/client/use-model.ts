"use client";

import { useQuery } from "@tanstack/react-query";
import { ApiError } from "./api-error";
import { fetchModel } from "./model-api";
import { queryKeys } from "./query-keys";
import { useMonitorState } from "./use-monitor-state";

const intervalMs = 10_000;

/** The model itself: its health is of now, whatever hour the page is pinned to, unless the page is paused. */
export function useModel(name: string) {
  const { state } = useMonitorState();
  return useQuery({
    queryKey: queryKeys.model(name),
    queryFn: ({ signal }) => fetchModel(name, signal),
    refetchInterval: ({ state: { error } }) => (state.paused || isUnknown(error) ? false : intervalMs),
  });
}

const isUnknown = (error: Error | null) => error instanceof ApiError && error.code === "unknown_model";
