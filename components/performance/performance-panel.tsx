"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  performanceEmptiness,
  performanceFooter,
  performanceLabel,
  performanceNumber,
  performanceTable,
  preparePerformance,
} from "@/lib/charts/performance-panel";
import { pictureName } from "@/lib/charts/picture-name";
import { shortVerdict } from "@/lib/charts/short-verdict";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { PerformanceAnswer } from "@/lib/contracts/performance";
import { usePerformance } from "./use-performance";

const plan: PanelPlan<PerformanceAnswer> = {
  id: "performance",
  label: performanceLabel,
  verdict: shortVerdict,
  number: performanceNumber,
  emptiness: performanceEmptiness,
  chart: preparePerformance,
  table: performanceTable,
  footer: performanceFooter,
  picture: ({ scope }) => pictureName(scope, "performance", scope.range),
};

export function PerformancePanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={usePerformance(model)}
      csvHref={monitorCsv(model, "performance", search)}
    />
  );
}
