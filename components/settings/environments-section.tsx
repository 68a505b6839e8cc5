"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { useMay } from "@/components/people/use-may";
import { Skeleton } from "@/components/skeleton/skeleton";
import { servingFirst } from "@/components/versions/serving-first";
import { queryKeys } from "@/lib/client/query-keys";
import { fetchEnvironments } from "@/lib/client/registry-api";
import type { EnvironmentSummary } from "@/lib/contracts/environments";
import { AddEnvironmentDialog } from "./add-environment-dialog";
import { DeleteEnvironmentDialog } from "./delete-environment-dialog";
import { EnvironmentPolicy } from "./environment-policy";
import { PolicyDialog } from "./policy-dialog";

interface Opened {
  readonly what: "add" | "edit" | "delete";
  readonly environment?: EnvironmentSummary;
}

export function EnvironmentsSection() {
  const mayChange = useMay("policy");
  const [opened, open] = useState<Opened | null>(null);
  const { data, error } = useQuery({
    queryKey: queryKeys.environments(),
    queryFn: ({ signal }) => fetchEnvironments(signal),
  });
  const close = () => open(null);
  const { what, environment } = opened ?? {};
  return (
    <>
      {mayChange ? (
        <div className="px-4 py-2.5">
          <Button icon={Plus} onClick={() => open({ what: "add" })}>
            Add an environment
          </Button>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="px-4 py-2 text-danger">
          {error.message}
        </p>
      ) : null}
      {!data && !error ? <Skeleton className="m-4 h-64" /> : null}
      {servingFirst(data?.environments ?? []).map((each) => (
        <EnvironmentPolicy
          key={each.name}
          environment={each}
          mayChange={mayChange}
          onEdit={() => open({ what: "edit", environment: each })}
          onDelete={() => open({ what: "delete", environment: each })}
        />
      ))}
      {what === "add" ? <AddEnvironmentDialog onClose={close} /> : null}
      {what === "edit" && environment ? <PolicyDialog environment={environment} onClose={close} /> : null}
      {what === "delete" && environment ? (
        <DeleteEnvironmentDialog name={environment.name} onClose={close} />
      ) : null}
    </>
  );
}
