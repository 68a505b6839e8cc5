"use client";

import { PageLink } from "@/components/shell/page-link";
import { dayClockWords } from "@/components/time/time-words";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

/** Health of now; on a pinned page, what the drift of that hour said, and then how it is now. */
export function ModelHealth({ model }: { model: ModelDetail }) {
  const { state } = useMonitorState();
  return state.to ? <HealthThen model={model} at={state.to} /> : <HealthNow model={model} />;
}

function HealthNow({ model }: { model: ModelDetail }) {
  const { name, health, healthAlert } = model;
  return (
    <HealthSentence
      verdict={health}
      action={
        healthAlert === null ? null : (
          <PageLink href={alertHref(name, healthAlert)} className="link whitespace-nowrap">
            Open the alert
          </PageLink>
        )
      }
    />
  );
}

function HealthThen({ model, at }: { model: ModelDetail; at: string }) {
  const { data } = useMonitorAnswer(model.name, "drift");
  const then = data?.verdict ?? { level: "undecided", headline: "Reading that hour.", detail: "" };
  return (
    <HealthSentence
      verdict={{
        level: then.level,
        headline: `${dayClockWords(new Date(at))}: ${asClause(then.headline)}.`,
        detail: `Now: ${asClause(model.health.headline)}.`,
      }}
    />
  );
}

const asClause = (sentence: string) => sentence.replace(/[.]$/, "");

export const alertHref = (model: string, alert: number) =>
  `/alerts?model=${encodeURIComponent(model)}&alert=${alert}`;
