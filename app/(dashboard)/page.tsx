import type { Metadata } from "next";
import { Suspense } from "react";
import { FleetSkeleton } from "@/components/fleet/fleet-skeleton";
import { FleetView } from "@/components/fleet/fleet-view";

export const metadata: Metadata = { title: "Fleet" };

export default function FleetRoute() {
  return (
    <Suspense fallback={<FleetSkeleton />}>
      <FleetView />
    </Suspense>
  );
}
