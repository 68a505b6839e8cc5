"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  importanceEmptiness,
  importanceFooter,
  importanceLabel,
  importanceNumber,
  importanceTable,
  prepareImportance,
} from "@/lib/charts/importance-panel";
import { pictureName } from "@/lib/charts/picture-name";
import { shortVerdict } from "@/lib/charts/short-verdict";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ImportanceAnswer } from "@/lib/contracts/importance";
import { useImportance } from "./use-importance";

const plan: PanelPlan<ImportanceAnswer> = {
  id: "importance",
  label: importanceLabel,
  verdict: shortVerdict,
  number: importanceNumber,
  emptiness: importanceEmptiness,
  chart: prepareImportance,
  table: importanceTable,
  footer: importanceFooter,
  picture: ({ scope }) => pictureName(scope, "importance", scope.window),
};

export function ImportancePanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={useImportance(model)}
      csvHref={monitorCsv(model, "importance", search)}
    />
  );
}
