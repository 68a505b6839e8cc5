"use client";

import { ChartPanel } from "@/components/chart/chart-panel";
import { featureCsv } from "@/lib/client/monitor-api";
import { useFeatureAnswer } from "@/lib/client/use-monitor-answer";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { CategoriesPanel } from "./categories-panel";
import { ecdfPlan, histogramPlan, historyPlan, missingPlan } from "./feature-plans";
import { TestsPanel } from "./tests-panel";
import { UnseenPanel } from "./unseen-panel";

interface FeatureViewProps {
  readonly name: string;
  readonly feature: string;
}

/** One feature: how it is distributed, what the tests say, how that went, and what is missing. */
export function FeatureView({ name, feature }: FeatureViewProps) {
  const { search } = useMonitorState();
  const query = useFeatureAnswer(name, feature);
  const panel = { model: name, query, csvHref: featureCsv(name, feature, search) };
  const categorical = Boolean(query.data?.categorical);
  return (
    <div className="grid grow auto-rows-[minmax(352px,1fr)] grid-cols-1 gap-px bg-line max-phone:auto-rows-auto tablet:grid-cols-2 desk:grid-cols-3 desk:grid-rows-[auto_minmax(300px,1fr)] print:grid-cols-3 print:grid-rows-[auto_360px]">
      {categorical ? (
        <CategoriesPanel {...panel} />
      ) : (
        <>
          <ChartPanel {...panel} plan={ecdfPlan} />
          <ChartPanel {...panel} plan={histogramPlan} />
        </>
      )}
      <TestsPanel {...panel} />
      <ChartPanel {...panel} plan={historyPlan} className="desk:col-span-2 print:col-span-2" />
      {categorical ? (
        <UnseenPanel {...panel} />
      ) : (
        <ChartPanel {...panel} plan={missingPlan} className="tablet:max-desk:col-span-2 print:col-span-1" />
      )}
    </div>
  );
}
