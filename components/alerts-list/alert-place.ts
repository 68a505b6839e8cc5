import { hourMs } from "@/lib/charts/instants";
import { type MonitorState, monitorHref } from "@/lib/client/monitor-state";
import type { Alert } from "@/lib/contracts/alerts";

export const alertHref = (id: number) => `/alerts/${id}`;

const wholeHour = (at: string) => new Date(Math.floor(Date.parse(at) / hourMs) * hourMs).toISOString();

/** The page that shows what the rule saw when it opened: the feature's where it is about one, else the model's. */
export const alertPlace = (alert: Alert): string => placeAt(alert, alert.openedAt);

/** The same at another hour. */
export function placeAt({ model: name, version, rule, column }: Alert, at: string): string {
  const model = `/models/${encodeURIComponent(name)}`;
  const path = rule === "drift" && column ? `${model}/features/${encodeURIComponent(column)}` : model;
  return monitorHref(path, pinnedState, { to: wholeHour(at), version });
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
