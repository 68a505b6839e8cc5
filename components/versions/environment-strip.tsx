"use client";

import { Skeleton } from "@/components/skeleton/skeleton";
import type { RegistryVersion } from "@/lib/contracts/versions";
import { EnvironmentCard } from "./environment-card";
import { servingFirst } from "./serving-first";
import { useModelEnvironments } from "./use-registry";

const waiting = ["a", "b"];

/** Every environment with what stands in it, the one that serves first. */
export function EnvironmentStrip({
  model,
  versions,
}: {
  model: string;
  versions: readonly RegistryVersion[];
}) {
  const { data, error } = useModelEnvironments(model);
  if (error && !data) {
    return (
      <p role="alert" className="border-b border-line px-4 py-3 text-danger">
        {error.message}
      </p>
    );
  }
  return (
    <div
      aria-busy={!data}
      className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,300px),1fr))] border-b border-line max-phone:divide-y max-phone:divide-line"
    >
      {data
        ? servingFirst(data.environments).map((environment) => (
            <EnvironmentCard
              key={environment.name}
              model={model}
              environment={environment}
              versions={versions}
            />
          ))
        : waiting.map((each) => (
            <div key={each} className="h-34 border-l border-line px-4 py-3 first:border-l-0">
              <Skeleton className="h-5 w-40" />
              <Skeleton className="mt-3 h-5 w-56" />
            </div>
          ))}
    </div>
  );
}
