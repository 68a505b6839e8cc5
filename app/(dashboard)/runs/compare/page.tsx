import type { Metadata } from "next";
import { Suspense } from "react";
import { CompareView } from "@/components/compare-runs/compare-view";
import { RunSkeleton } from "@/components/run/run-skeleton";

export const metadata: Metadata = { title: "Compared runs" };

export default function CompareRoute() {
  return (
    <Suspense fallback={<RunSkeleton title="Compared runs" />}>
      <CompareView />
    </Suspense>
  );
}
