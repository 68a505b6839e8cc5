import type { Metadata } from "next";
import { Suspense } from "react";
import { AlertsSkeleton } from "@/components/alerts-list/alerts-skeleton";
import { AlertsView } from "@/components/alerts-list/alerts-view";

export const metadata: Metadata = { title: "Alerts" };

export default function AlertsRoute() {
  return (
    <Suspense fallback={<AlertsSkeleton />}>
      <AlertsView />
    </Suspense>
  );
}
