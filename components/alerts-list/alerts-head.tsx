"use client";

import { useQueryStates } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { Select } from "@/components/controls/select";
import { PageHead } from "@/components/head/page-head";
import { LiveMark } from "@/components/shell/live-mark";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { AlertListAnswer } from "@/lib/contracts/alerts";
import { alertParsers } from "./alert-filter";
import { alertsVerdict } from "./alerts-verdict";

const every = "every";

export function AlertsHead({ answer }: { answer: AlertListAnswer }) {
  const [filter, write] = useQueryStates(alertParsers, { history: "push" });
  const models = [...new Set(answer.alerts.map((alert) => alert.model))].sort();
  const closed = answer.alerts.filter((alert) => !alert.firing).length;
  const shows = [
    { value: "firing", label: "Firing", count: answer.alerts.length - closed },
    { value: "closed", label: "Closed", count: closed },
    { value: "all", label: "All", count: answer.alerts.length },
  ] as const;
  return (
    <PageHead
      title={
        <>
          <h1 className="text-page max-phone:order-1 max-phone:basis-full font-semibold tracking-[-0.01em]">
            Alerts
          </h1>
          <Segmented
            label="Which alerts"
            value={filter.show}
            onChange={(show) => void write({ show, alert: null })}
            segments={shows.map(({ value, label, count }) => ({
              value,
              label: (
                <>
                  {label} <span className="quiet font-normal">{count}</span>
                </>
              ),
            }))}
          />
          <Select
            label="Severity"
            value={filter.severity ?? every}
            onChange={(value) =>
              void write({
                severity: value === "critical" || value === "warning" ? value : null,
                alert: null,
              })
            }
            groups={[
              {
                options: [
                  { value: every, label: "Every severity" },
                  { value: "critical", label: "Critical" },
                  { value: "warning", label: "Warning" },
                ],
              },
            ]}
          />
          <Select
            label="Model"
            value={filter.model ?? every}
            onChange={(value) => void write({ model: value === every ? null : value, alert: null })}
            groups={[
              {
                options: [
                  { value: every, label: "Every model" },
                  ...withChosen(models, filter.model).map((name) => ({ value: name, label: name })),
                ],
              },
            ]}
          />
        </>
      }
      verdict={
        <>
          <HealthSentence verdict={alertsVerdict(answer)} />
          <span className="flex-1 max-phone:hidden" />
          <span className="max-phone:order-7">
            <LiveMark />
          </span>
        </>
      }
    />
  );
}

const withChosen = (models: readonly string[], chosen: string | null) =>
  chosen && !models.includes(chosen) ? [...models, chosen] : models;
