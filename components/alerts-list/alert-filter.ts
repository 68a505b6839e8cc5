import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ListedAlert } from "@/lib/contracts/alerts";

export const shows = ["open", "mine", "snoozed", "closed"] as const;
export type Show = (typeof shows)[number];

export const alertParsers = {
  show: parseAsStringLiteral(shows).withDefault("open"),
  severity: parseAsStringLiteral(["critical", "warning"] as const),
  model: parseAsString,
};

export interface AlertFilter {
  readonly show: Show;
  readonly severity: "critical" | "warning" | null;
  readonly model: string | null;
}

/** Alerts of everybody, and of whoever looks: a page knows them by what the server says, not by name. */
export interface Inbox {
  readonly all: readonly ListedAlert[];
  readonly mine: readonly ListedAlert[];
}

type Narrowing = Omit<AlertFilter, "show">;

const isShown: Readonly<Record<Show, (alert: ListedAlert) => boolean>> = {
  open: ({ work }) => work.state === "open" || work.state === "acknowledged",
  mine: ({ work }) => work.state !== "resolved",
  snoozed: ({ work }) => work.state === "snoozed",
  closed: ({ work }) => work.state === "resolved",
};

export function filterAlerts({ all, mine }: Inbox, { show, ...narrowing }: AlertFilter): ListedAlert[] {
  const alerts = show === "mine" ? mine : all;
  return alerts.filter((alert) => isShown[show](alert) && isWithin(alert, narrowing));
}

const isWithin = (alert: ListedAlert, { severity, model }: Narrowing): boolean =>
  (!severity || alert.severity === severity) && (!model || alert.model === model);

/** How many each segment would show under the same severity and model. */
export function countAlerts(inbox: Inbox, filter: Narrowing): Record<Show, number> {
  const count = (show: Show) => filterAlerts(inbox, { ...filter, show }).length;
  return { open: count("open"), mine: count("mine"), snoozed: count("snoozed"), closed: count("closed") };
}
