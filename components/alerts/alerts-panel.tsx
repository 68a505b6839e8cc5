"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  alertsEmptiness,
  alertsFooter,
  alertsLabel,
  alertsNumber,
  alertsTable,
  prepareAlerts,
} from "@/lib/charts/alerts-panel";
import { latestAlerts } from "@/lib/charts/latest-alerts";
import { pictureName } from "@/lib/charts/picture-name";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { AlertsAnswer } from "@/lib/contracts/alerts";
import { useAlerts } from "./use-alerts";

const plan: PanelPlan<AlertsAnswer> = {
  id: "alerts",
  label: alertsLabel,
  verdict: ({ verdict }) => verdict,
  number: alertsNumber,
  emptiness: alertsEmptiness,
  chart: prepareAlerts,
  table: alertsTable,
  footer: alertsFooter,
  list: latestAlerts,
  picture: ({ scope }) => pictureName(scope, "alerts", scope.range),
};

export function AlertsPanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={useAlerts(model)}
      csvHref={monitorCsv(model, "alerts", search)}
    />
  );
}
