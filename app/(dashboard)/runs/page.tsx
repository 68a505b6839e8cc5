import type { Metadata } from "next";
import { Suspense } from "react";
import { RunsSkeleton } from "@/components/runs/runs-skeleton";
import { RunsView } from "@/components/runs/runs-view";

export const metadata: Metadata = { title: "Runs" };

export default function RunsRoute() {
  return (
    <Suspense fallback={<RunsSkeleton />}>
      <RunsView />
    </Suspense>
  );
}
