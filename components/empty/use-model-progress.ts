"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { modelHref } from "@/components/fleet/model-href";
import { useFleet } from "@/components/fleet/use-fleet";
import { fetchModel } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ModelDetail } from "@/lib/contracts/model";

export interface ModelProgress {
  readonly exists: boolean;
  /** Once it has been read. */
  readonly model: ModelDetail | null;
  readonly referenceRows: number | null;
  readonly lastPredictionAt: string | null;
}

/** How far a model has come while its owner types the commands. Its first prediction opens its dashboard. */
export function useModelProgress(name: string): ModelProgress {
  const router = useRouter();
  const fleet = useFleet();
  const exists = fleet.data?.models.some((model) => model.name === name) ?? false;
  const { data } = useQuery({
    queryKey: queryKeys.model(name),
    queryFn: ({ signal }) => fetchModel(name, signal),
    enabled: exists,
    refetchInterval: 3_000,
  });
  const lastPredictionAt = (exists && data?.lastPredictionAt) || null;
  const seenWithout = useRef<string | null>(null);
  const isKnown = exists ? data !== undefined : fleet.data !== undefined;
  useEffect(() => {
    // A model that had predictions before this page was opened is not opened over it.
    if (!isKnown) return;
    if (!lastPredictionAt) seenWithout.current = name;
    else if (seenWithout.current === name) router.push(modelHref(name));
  }, [isKnown, lastPredictionAt, name, router]);
  return {
    exists,
    model: (exists && data) || null,
    referenceRows: (exists && data?.versions.find((version) => version.reference)?.reference?.rows) || null,
    lastPredictionAt,
  };
}
