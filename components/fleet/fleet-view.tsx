"use client";

import { StartView } from "@/components/empty/start-view";
import { PageProblem } from "@/components/shell/page-problem";
import { FleetPage } from "./fleet-page";
import { FleetSkeleton } from "./fleet-skeleton";
import { useFleet } from "./use-fleet";

export function FleetView() {
  const { data, error, refetch } = useFleet();
  if (data) return data.models.length === 0 ? <StartView first /> : <FleetPage fleet={data} />;
  if (error)
    return <PageProblem title="The fleet could not be read" error={error} retry={() => void refetch()} />;
  return <FleetSkeleton />;
}
