import { AlertsPanel } from "@/components/alerts/alerts-panel";
import { ConfidencePanel } from "@/components/confidence/confidence-panel";
import { DriftPanel } from "@/components/drift/drift-panel";
import { ImportancePanel } from "@/components/importance/importance-panel";
import { PerformancePanel } from "@/components/performance/performance-panel";
import { PredictionsPanel } from "@/components/predictions/predictions-panel";

/** The six panels as one sheet divided by hairlines: 3 x 2, 2 x 3 on a tablet, one column on a phone. */
export function PanelGrid({ name }: { name: string }) {
  return (
    <div className="grid grow auto-rows-[minmax(352px,1fr)] grid-cols-1 gap-px bg-line max-phone:auto-rows-auto tablet:grid-cols-2 desk:grid-cols-3 print:auto-rows-[410px] print:grid-cols-3">
      <PredictionsPanel model={name} />
      <DriftPanel model={name} />
      <PerformancePanel model={name} />
      <AlertsPanel model={name} />
      <ImportancePanel model={name} />
      <ConfidencePanel model={name} />
    </div>
  );
}
