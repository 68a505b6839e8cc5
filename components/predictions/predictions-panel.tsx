"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import { pictureName } from "@/lib/charts/picture-name";
import {
  predictionsEmptiness,
  predictionsFooter,
  predictionsLabel,
  predictionsNumber,
  predictionsTable,
  preparePredictions,
} from "@/lib/charts/predictions-panel";
import { shortVerdict } from "@/lib/charts/short-verdict";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { usePredictions } from "./use-predictions";

const plan: PanelPlan<PredictionsAnswer> = {
  id: "predictions",
  label: predictionsLabel,
  verdict: shortVerdict,
  number: predictionsNumber,
  emptiness: predictionsEmptiness,
  chart: preparePredictions,
  table: predictionsTable,
  footer: predictionsFooter,
  picture: ({ scope }) => pictureName(scope, "predictions", scope.window),
};

export function PredictionsPanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={usePredictions(model)}
      csvHref={monitorCsv(model, "predictions", search)}
    />
  );
}
