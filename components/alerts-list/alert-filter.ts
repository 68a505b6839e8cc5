import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { hourMs } from "@/lib/charts/instants";
import { type MonitorState, monitorHref } from "@/lib/client/monitor-state";
import type { Alert } from "@/lib/contracts/alerts";

export const alertParsers = {
  show: parseAsStringLiteral(["firing", "closed", "all"] as const).withDefault("firing"),
  severity: parseAsStringLiteral(["critical", "warning"] as const),
  model: parseAsString,
  /** The alert that a link led to; it is shown whatever the filters say. */
  alert: parseAsInteger,
};

export interface AlertFilter {
  readonly show: "firing" | "closed" | "all";
  readonly severity: "critical" | "warning" | null;
  readonly model: string | null;
  readonly alert: number | null;
}

export function filterAlerts(alerts: readonly Alert[], filter: AlertFilter): Alert[] {
  return alerts.filter((alert) => alert.id === filter.alert || isWanted(alert, filter));
}

function isWanted(alert: Alert, { show, severity, model }: AlertFilter): boolean {
  if (show !== "all" && alert.firing !== (show === "firing")) return false;
  if (severity && alert.severity !== severity) return false;
  return !model || alert.model === model;
}

export interface AlertGroup {
  readonly label: string;
  readonly alerts: readonly Alert[];
}

/** Firing ones by severity, then those that closed, newest first in each. */
export function groupAlerts(alerts: readonly Alert[]): AlertGroup[] {
  const newest = alerts.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  const firing = newest.filter((alert) => alert.firing);
  return [
    { label: "Critical", alerts: firing.filter((alert) => alert.severity === "critical") },
    { label: "Warning", alerts: firing.filter((alert) => alert.severity === "warning") },
    { label: "Closed", alerts: newest.filter((alert) => !alert.firing) },
  ].filter((group) => group.alerts.length > 0);
}

const wholeHour = (at: string) => new Date(Math.floor(Date.parse(at) / hourMs) * hourMs).toISOString();

/** The page that shows what the rule saw when it opened: the feature's where it is about one, else the model's. */
export function alertPlace(alert: Alert): string {
  const model = `/models/${encodeURIComponent(alert.model)}`;
  const path =
    alert.rule === "drift" && alert.column ? `${model}/features/${encodeURIComponent(alert.column)}` : model;
  return monitorHref(path, pinnedState, { to: wholeHour(alert.openedAt), version: alert.version });
}

const pinnedState: MonitorState = {
  range: "7d",
  from: null,
  to: null,
  window: "24h",
  version: null,
  against: null,
  segment: null,
  sort: null,
  paused: false,
  tables: [],
};
