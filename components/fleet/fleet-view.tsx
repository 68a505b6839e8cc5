"use client";

import { useState } from "react";
import { StartView } from "@/components/empty/start-view";
import { PageProblem } from "@/components/shell/page-problem";
import { FleetPage } from "./fleet-page";
import { FleetSkeleton } from "./fleet-skeleton";
import { useFleet } from "./use-fleet";

export function FleetView() {
  const { data, error, refetch } = useFleet();
  const [wasEmpty, setWasEmpty] = useState(false);
  const isEmpty = data?.models.length === 0;
  if (isEmpty && !wasEmpty) setWasEmpty(true);
  // What was asked for here is waited for here, then its own page is opened.
  const waits = wasEmpty && data?.models.length === 1 && data.models[0]?.demonstration;
  if (isEmpty || waits) return <StartView first />;
  if (data) return <FleetPage fleet={data} />;
  if (error)
    return <PageProblem title="The fleet could not be read" error={error} retry={() => void refetch()} />;
  return <FleetSkeleton />;
}
