import type { Metadata } from "next";
import { Suspense } from "react";
import { FleetSkeleton } from "@/components/fleet/fleet-skeleton";
import { FleetView } from "@/components/fleet/fleet-view";
import { FollowClientLink } from "@/components/runs/follow-client-link";

export const metadata: Metadata = { title: "Fleet" };

export default function FleetRoute() {
  return (
    <Suspense fallback={<FleetSkeleton />}>
      <FollowClientLink />
      <FleetView />
    </Suspense>
  );
}
