import type { Severity } from "@/lib/contracts/alerts";
import type { ChannelKind } from "@/lib/contracts/channels";

interface Filter {
  readonly kind: ChannelKind;
  readonly models: readonly string[];
  readonly leastSeverity: Severity;
}

export const tellsModel = ({ models }: Filter, model: string): boolean =>
  models.length === 0 || models.includes(model);

export const tellsSeverity = ({ leastSeverity }: Filter, severity: Severity): boolean =>
  leastSeverity === "warning" || severity === "critical";

/** PagerDuty has events for changes; Alertmanager has none. */
const changeTopics = ["promotion.applied", "promotion.rolled_back", "promotion.emergency"];

/** Whether a channel is told of what happened to a promotion: a breach is critical, all else is not. */
export function tellsTopic(filter: Filter, topic: string): boolean {
  if (filter.kind === "alertmanager") return false;
  if (filter.kind === "pagerduty") return changeTopics.includes(topic);
  return tellsSeverity(filter, severityOfTopic(topic));
}

export const severityOfTopic = (topic: string): Severity =>
  topic === "promotion.breached" ? "critical" : "warning";
