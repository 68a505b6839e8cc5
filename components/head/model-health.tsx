"use client";

import { alertHref } from "@/components/alerts-list/alert-place";
import { PageLink } from "@/components/shell/page-link";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { useAddressProblem } from "@/lib/client/use-address-problem";
import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";
import { healthThen, segmentNote, versionNote, withNote } from "./health-then";

/** Health of now; on a pinned page, what fired in that hour, and then how it is now. */
export function ModelHealth({ model }: { model: ModelDetail }) {
  const { state } = useMonitorState();
  const problem = useAddressProblem(model.name);
  return state.to && !problem ? <HealthThen model={model} at={state.to} /> : <HealthNow model={model} />;
}

function HealthNow({ model }: { model: ModelDetail }) {
  const { state } = useMonitorState();
  const { name, health, healthAlert } = model;
  const problem = useAddressProblem(name);
  const ofVersion = withNote(health, versionNote(problem ? null : state.version, model.servingVersion));
  return (
    <HealthSentence
      verdict={withNote(ofVersion, segmentNote(problem ? null : state.segment))}
      action={
        healthAlert === null ? null : (
          <PageLink href={alertHref(healthAlert)} className="link whitespace-nowrap">
            Open the alert
          </PageLink>
        )
      }
    />
  );
}

function HealthThen({ model, at }: { model: ModelDetail; at: string }) {
  const { state } = useMonitorState();
  const alerts = useMonitorAnswer(model.name, "alerts");
  const drift = useMonitorAnswer(model.name, "drift");
  const then = alerts.isPlaceholderData ? undefined : alerts.data;
  const driftThen = drift.isPlaceholderData ? undefined : drift.data?.verdict;
  return (
    <HealthSentence
      verdict={withNote(healthThen(at, then, driftThen, model.health), segmentNote(state.segment))}
    />
  );
}
