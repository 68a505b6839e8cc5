import type { Metadata } from "next";
import { FleetSkeleton } from "@/components/fleet/fleet-skeleton";
import { FleetView } from "@/components/fleet/fleet-view";
import { FollowClientLink } from "@/components/runs/follow-client-link";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Fleet" };

export default function FleetRoute() {
  return (
    <InBrowser fallback={<FleetSkeleton />}>
      <FollowClientLink />
      <FleetView />
    </InBrowser>
  );
}
