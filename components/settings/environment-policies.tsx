"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { useMay } from "@/components/people/use-may";
import { servingFirst } from "@/components/versions/serving-first";
import { queryKeys } from "@/lib/client/query-keys";
import { changeEnvironment } from "@/lib/client/registry-api";
import type { EnvironmentSummary } from "@/lib/contracts/environments";
import { AddEnvironmentDialog } from "./add-environment-dialog";
import { DeleteEnvironmentDialog } from "./delete-environment-dialog";
import { EnvironmentPolicy } from "./environment-policy";
import { PolicyDialog } from "./policy-dialog";
import { policyChanges } from "./policy-problems";

type Opened =
  | { readonly what: "add" }
  | { readonly what: "edit" | "delete"; readonly environment: EnvironmentSummary };

/** How versions get into each environment, of every model that has no policy of its own. */
export function EnvironmentPolicies({ environments }: { environments: readonly EnvironmentSummary[] }) {
  const mayChange = useMay("policy");
  const [opened, open] = useState<Opened | null>(null);
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: ({ name, position }: { name: string; position: number }) =>
      changeEnvironment(name, { position }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.environments() }),
  });
  const close = () => open(null);
  const shown = servingFirst(environments);
  // The one that serves is the first whatever its place, so none moves past it.
  const mover = (index: number, by: number) => {
    const [one, other] = [shown[index], shown[index + by]];
    if (!one || !other || index === 0 || index + by === 0) return undefined;
    return () => move.mutate({ name: one.name, position: other.position });
  };
  return (
    <>
      <Problem className="px-4 py-2" error={move.error} />
      {shown.map((environment, index) => (
        <EnvironmentPolicy
          key={environment.name}
          environment={environment}
          mayChange={mayChange}
          onUp={mover(index, -1)}
          onDown={mover(index, 1)}
          onEdit={() => open({ what: "edit", environment })}
          onDelete={() => open({ what: "delete", environment })}
        />
      ))}
      {mayChange ? (
        <div className="border-t border-line px-4 py-2.5">
          <Button icon={Plus} onClick={() => open({ what: "add" })}>
            Add an environment
          </Button>
        </div>
      ) : null}
      {opened?.what === "add" ? <AddEnvironmentDialog onClose={close} /> : null}
      {opened?.what === "edit" ? (
        <PolicyDialog
          title={`Policy of ${opened.environment.name}`}
          description="For requests that are asked from now on. Those that are open keep the policy that they were asked under."
          before={opened.environment.policy}
          save={(after) =>
            changeEnvironment(opened.environment.name, {
              policy: policyChanges(opened.environment.policy, after),
            })
          }
          onClose={close}
        />
      ) : null}
      {opened?.what === "delete" ? (
        <DeleteEnvironmentDialog name={opened.environment.name} onClose={close} />
      ) : null}
    </>
  );
}
