"use client";

import { useQuery } from "@tanstack/react-query";
import { useFleet } from "@/components/fleet/use-fleet";
import { fetchModel } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ModelDetail } from "@/lib/contracts/model";

interface FoundDemonstration {
  /** Whether it is known if there is one. */
  readonly known: boolean;
  readonly name: string | null;
  readonly model: ModelDetail | undefined;
}

const intervalMs = 2_000;

/** The demonstration among the models, read often while it is loaded. */
export function useDemonstration(asked: boolean): FoundDemonstration {
  const { data: fleet } = useFleet(asked ? intervalMs : undefined);
  const name = fleet?.models.find(({ demonstration }) => demonstration)?.name ?? null;
  const { data: model } = useQuery({
    queryKey: queryKeys.model(name ?? ""),
    queryFn: ({ signal }) => fetchModel(name ?? "", signal),
    enabled: name !== null,
    refetchInterval: ({ state: { data } }) => (data?.demonstration?.phase === "loading" ? intervalMs : false),
  });
  return { known: fleet !== undefined && (name === null || model !== undefined), name, model };
}
