import type { Metadata } from "next";
import { AlertsSkeleton } from "@/components/alerts-list/alerts-skeleton";
import { AlertsView } from "@/components/alerts-list/alerts-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Alerts" };

export default function AlertsRoute() {
  return (
    <InBrowser fallback={<AlertsSkeleton />}>
      <AlertsView />
    </InBrowser>
  );
}
