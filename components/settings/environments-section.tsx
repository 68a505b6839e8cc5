"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { SearchSelect } from "@/components/controls/search-select";
import { useFleet } from "@/components/fleet/use-fleet";
import { Problem } from "@/components/form/problem";
import { Skeleton } from "@/components/skeleton/skeleton";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchEnvironments } from "@/lib/client/registry-api";
import { EnvironmentPolicies } from "./environment-policies";
import { ModelPolicies } from "./model-policies";

const every = "";

/** Policies: the environments' own, or those of one model. */
export function EnvironmentsSection() {
  const [model, choose] = useQueryState(
    "model",
    parseAsString.withDefault(every).withOptions({ history: "push" }),
  );
  const { data: fleet } = useFleet();
  const { data, error } = useQuery({
    queryKey: queryKeys.environments(),
    queryFn: ({ signal }) => fetchEnvironments(signal),
  });
  const names = new Set(fleet?.models.map(({ name }) => name));
  if (model !== every) names.add(model);
  const models = [...names].sort().map((name) => ({ value: name, label: name }));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2.5">
        <span className="text-ink-2">Policies of</span>
        <span className="min-w-0">
          <SearchSelect
            label="Model"
            value={model}
            onChange={(value) => void choose(value)}
            groups={[{ options: [{ value: every, label: "every model" }, ...models] }]}
          />
        </span>
        <span className="text-ink-3">
          {model === every
            ? "They hold where a model has none of its own."
            : "What it does not say otherwise is the environment's."}
        </span>
      </div>
      <Problem className="px-4 py-2" error={error} />
      {!data && !error ? <Skeleton className="m-4 h-64" /> : null}
      {data && model === every ? <EnvironmentPolicies environments={data.environments} /> : null}
      {data && model !== every ? (
        <ModelPolicies key={model} model={model} environments={data.environments} />
      ) : null}
    </>
  );
}
