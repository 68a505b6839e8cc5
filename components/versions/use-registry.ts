"use client";

import { useQuery } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api-error";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchModelEnvironments, fetchRegistryVersions } from "@/lib/client/registry-api";

const intervalMs = 20_000;

export const useRegistryVersions = (model: string) =>
  useQuery({
    queryKey: queryKeys.registry(model),
    queryFn: ({ signal }) => fetchRegistryVersions(model, signal),
    refetchInterval: ({ state: { error } }) => (isUnknown(error) ? false : intervalMs),
  });

/** What stands where; a model that is not registered has nothing anywhere. */
export const useModelEnvironments = (model: string, registered = true) =>
  useQuery({
    queryKey: queryKeys.modelEnvironments(model),
    queryFn: ({ signal }) => fetchModelEnvironments(model, signal),
    enabled: registered,
    refetchInterval: intervalMs,
  });

const isUnknown = (error: Error | null) => error instanceof ApiError && error.code === "unknown_model";
