"use client";

import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  confidenceEmptiness,
  confidenceFooter,
  confidenceLabel,
  confidenceNumber,
  confidenceTable,
  prepareConfidence,
} from "@/lib/charts/confidence-panel";
import { pictureName } from "@/lib/charts/picture-name";
import { shortVerdict } from "@/lib/charts/short-verdict";
import { monitorCsv } from "@/lib/client/monitor-api";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { useConfidence } from "./use-confidence";

const plan: PanelPlan<ConfidenceAnswer> = {
  id: "confidence",
  label: confidenceLabel,
  verdict: shortVerdict,
  number: confidenceNumber,
  emptiness: confidenceEmptiness,
  chart: prepareConfidence,
  table: confidenceTable,
  footer: confidenceFooter,
  picture: ({ scope }) => pictureName(scope, "confidence", scope.range),
};

export function ConfidencePanel({ model }: { model: string }) {
  const { search } = useMonitorState();
  return (
    <ChartPanel
      model={model}
      plan={plan}
      query={useConfidence(model)}
      csvHref={monitorCsv(model, "confidence", search)}
    />
  );
}
