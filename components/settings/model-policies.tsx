"use client";

import { useState } from "react";
import { Problem } from "@/components/form/problem";
import { useMay } from "@/components/people/use-may";
import { Skeleton } from "@/components/skeleton/skeleton";
import { servingFirst } from "@/components/versions/serving-first";
import { useModelEnvironments } from "@/components/versions/use-registry";
import { putModelPolicy } from "@/lib/client/registry-api";
import type { EnvironmentSummary, ModelEnvironment } from "@/lib/contracts/environments";
import { FollowEnvironmentDialog } from "./follow-environment-dialog";
import { ModelPolicy } from "./model-policy";
import { PolicyDialog } from "./policy-dialog";
import { policyChanges } from "./policy-problems";

interface ModelPoliciesProps {
  readonly model: string;
  /** Whose policies hold where the model has none of its own. */
  readonly environments: readonly EnvironmentSummary[];
}

interface Opened {
  readonly what: "edit" | "follow";
  readonly environment: ModelEnvironment;
}

/** How one model's versions get into each environment. */
export function ModelPolicies({ model, environments }: ModelPoliciesProps) {
  const mayChange = useMay("policy");
  const [opened, open] = useState<Opened | null>(null);
  const { data, error } = useModelEnvironments(model);
  const close = () => open(null);
  const { what, environment } = opened ?? {};
  const base = environments.find(({ name }) => name === environment?.name);
  return (
    <>
      <Problem className="px-4 py-2" error={error} />
      {!data && !error ? <Skeleton className="m-4 h-64" /> : null}
      {servingFirst(data?.environments ?? []).map((each) => (
        <ModelPolicy
          key={each.name}
          environment={each}
          mayChange={mayChange}
          onEdit={() => open({ what: "edit", environment: each })}
          onFollow={() => open({ what: "follow", environment: each })}
        />
      ))}
      {what === "edit" && environment && base ? (
        <PolicyDialog
          title={`Policy of ${model} in ${environment.name}`}
          description="For requests that are asked from now on. What differs from the environment's policy is this model's own; the rest follows it."
          before={environment.policy}
          save={(after) =>
            putModelPolicy({ model, environment: base.name }, policyChanges(base.policy, after))
          }
          onClose={close}
        />
      ) : null}
      {what === "follow" && environment ? (
        <FollowEnvironmentDialog model={model} environment={environment} onClose={close} />
      ) : null}
    </>
  );
}
