"use client";

import { useQueryStates } from "nuqs";
import { ListKeys } from "@/components/shell/list-keys";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { useAlertList } from "@/components/shell/use-alert-list";
import { alertParsers, filterAlerts } from "./alert-filter";
import { AlertsHead } from "./alerts-head";
import { AlertsSkeleton } from "./alerts-skeleton";
import { AlertsTable } from "./alerts-table";
import { NoAlerts } from "./no-alerts";

/** Alerts of every model. */
export function AlertsView() {
  const [filter] = useQueryStates(alertParsers);
  const { data, error, refetch } = useAlertList();
  if (!data) {
    if (!error) return <AlertsSkeleton />;
    return <PageProblem title="The alerts could not be read" error={error} retry={() => void refetch()} />;
  }
  const shown = filterAlerts(data.alerts, filter);
  return (
    <>
      <AlertsHead answer={data} />
      <main id="content" className="flex-1 overflow-x-auto border-b border-line">
        {shown.length > 0 ? (
          <AlertsTable alerts={shown} marked={filter.alert} />
        ) : (
          <NoAlerts alerts={data.alerts} />
        )}
      </main>
      <StatusBar keys={<ListKeys />}>
        <span>Every model is checked at each full hour.</span>
      </StatusBar>
    </>
  );
}
