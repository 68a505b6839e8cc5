"use client";

import { useQueryStates } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { Select } from "@/components/controls/select";
import { PageHead } from "@/components/head/page-head";
import { LiveMark } from "@/components/shell/live-mark";
import { PageLink } from "@/components/shell/page-link";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { AlertListAnswer } from "@/lib/contracts/alerts";
import { alertParsers, countAlerts, type Inbox, type Show, shows } from "./alert-filter";
import { alertsVerdict } from "./alerts-verdict";

const every = "every";

const labels: Readonly<Record<Show, string>> = {
  open: "Open",
  mine: "Mine",
  snoozed: "Snoozed",
  closed: "Closed",
};

export function AlertsHead({ answer, inbox }: { answer: AlertListAnswer; inbox: Inbox }) {
  const [filter, write] = useQueryStates(alertParsers, { history: "push" });
  const models = [...new Set(answer.alerts.map((alert) => alert.model))].sort();
  const counts = countAlerts(inbox, filter);
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
            onChange={(show) => void write({ show })}
            segments={shows.map((value) => ({
              value,
              label: (
                <>
                  {labels[value]} <span className="quiet font-normal">{counts[value]}</span>
                </>
              ),
            }))}
          />
          <Select
            label="Severity"
            value={filter.severity ?? every}
            onChange={(value) =>
              void write({ severity: value === "critical" || value === "warning" ? value : null })
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
            onChange={(value) => void write({ model: value === every ? null : value })}
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
          <PageLink href="/alerts/noise" className="link text-ink-2 max-phone:order-7 max-phone:mr-auto">
            How noisy they are
          </PageLink>
          <span className="max-phone:order-8">
            <LiveMark />
          </span>
        </>
      }
    />
  );
}

const withChosen = (models: readonly string[], chosen: string | null) =>
  chosen && !models.includes(chosen) ? [...models, chosen] : models;
