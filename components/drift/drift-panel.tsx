"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  driftEmptiness,
  driftFooter,
  driftLabel,
  driftNumber,
  driftTable,
  prepareDrift,
} from "@/lib/charts/drift-panel";
import { pictureName } from "@/lib/charts/picture-name";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { DriftAnswer } from "@/lib/contracts/drift";
import { useDrift } from "./use-drift";

const plan: PanelPlan<DriftAnswer> = {
  id: "drift",
  label: driftLabel,
  verdict: ({ verdict }) => verdict,
  number: driftNumber,
  emptiness: driftEmptiness,
  chart: prepareDrift,
  table: driftTable,
  footer: driftFooter,
  picture: ({ scope }) => pictureName(scope, "drift", scope.window),
};

export function DriftPanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={useDrift(model)}
      csvHref={monitorCsv(model, "drift", search)}
    />
  );
}
