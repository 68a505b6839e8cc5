"use client";

import { useQueries } from "@tanstack/react-query";
import { modelHref } from "@/components/fleet/model-href";
import { fetchModel } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { FleetEntry } from "@/lib/contracts/model";

const mostModels = 12;

interface FeaturePlace {
  readonly model: string;
  readonly feature: string;
  readonly href: string;
}

/** Features of the models that are first in the fleet: those that need a person. */
export function useFeaturePlaces(models: readonly FleetEntry[]): FeaturePlace[] {
  const answers = useQueries({
    queries: models.slice(0, mostModels).map(({ name }) => ({
      queryKey: queryKeys.model(name),
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchModel(name, signal),
    })),
  });
  return answers.flatMap(({ data }) =>
    (data?.columns ?? [])
      .filter((column) => column.role === "feature")
      .map(({ name: feature }) => ({
        model: data?.name ?? "",
        feature,
        href: `${modelHref(data?.name ?? "")}/features/${encodeURIComponent(feature)}`,
      })),
  );
}
