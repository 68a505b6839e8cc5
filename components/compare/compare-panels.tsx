"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import {
  calibrationEmptiness,
  calibrationFooter,
  calibrationLabel,
  calibrationTable,
  calibrationVerdict,
  prepareCalibration,
} from "@/lib/charts/compare-calibration";
import {
  prepareScores,
  scoresEmptiness,
  scoresFooter,
  scoresLabel,
  scoresTable,
  scoresVerdict,
} from "@/lib/charts/compare-scores";
import { pictureName } from "@/lib/charts/picture-name";
import type { CompareAnswer } from "@/lib/contracts/compare";

const scoresPlan: PanelPlan<CompareAnswer> = {
  id: "compare-scores",
  label: scoresLabel,
  verdict: scoresVerdict,
  number: () => undefined,
  emptiness: scoresEmptiness,
  chart: prepareScores,
  table: scoresTable,
  footer: scoresFooter,
  picture: (answer) => pictureName(answer, "compared-scores", answer.range),
};

const calibrationPlan: PanelPlan<CompareAnswer> = {
  id: "compare-calibration",
  label: calibrationLabel,
  verdict: calibrationVerdict,
  number: () => undefined,
  emptiness: calibrationEmptiness,
  chart: prepareCalibration,
  table: calibrationTable,
  footer: calibrationFooter,
  picture: (answer) => pictureName(answer, "compared-calibration", answer.range),
};

interface ComparePanelsProps {
  readonly model: string;
  readonly query: Pick<UseQueryResult<CompareAnswer>, "data" | "error" | "refetch">;
}

/** Scores laid over one another, and what they come to mean; neither where the task has none. */
export function ComparePanels({ model, query }: ComparePanelsProps) {
  const { data } = query;
  if (!data?.comparison.scores) return null;
  return (
    <div
      className={`grid auto-rows-[352px] grid-cols-1 gap-px border-b border-line bg-line max-phone:auto-rows-[400px] ${data.comparison.calibration ? "tablet:grid-cols-2" : ""}`}
    >
      <ChartPanel model={model} plan={scoresPlan} query={query} />
      {data.comparison.calibration ? <ChartPanel model={model} plan={calibrationPlan} query={query} /> : null}
    </div>
  );
}
