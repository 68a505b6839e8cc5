import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { alertHref } from "@/components/alerts-list/alert-place";
import { AlertsSkeleton } from "@/components/alerts-list/alerts-skeleton";
import { AlertsView } from "@/components/alerts-list/alerts-view";
import { InBrowser } from "@/components/shell/in-browser";
import { AlertPath } from "@/lib/contracts/alerts";

export const metadata: Metadata = { title: "Alerts" };

interface AlertsRouteProps {
  readonly searchParams: Promise<{ readonly alert?: string | string[] }>;
}

export default async function AlertsRoute({ searchParams }: AlertsRouteProps) {
  const named = AlertPath.safeParse({ id: (await searchParams).alert });
  // Alerts had no page of their own once, and messages of that time are kept.
  if (named.success) redirect(alertHref(named.data.id));
  return (
    <InBrowser fallback={<AlertsSkeleton />}>
      <AlertsView />
    </InBrowser>
  );
}
