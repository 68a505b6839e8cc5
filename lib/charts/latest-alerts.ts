import type { Alert, AlertsAnswer } from "@/lib/contracts/alerts";
import type { ChartList, ListRow } from "./figure";
import { dayClockOf, durationOf, msOf } from "./instants";
import { toAlert } from "./target";

const mostLanes = 4;
const lanePixels = 30;
const marginPixels = 44;
const mostRows = 8;

/** A timeline of few lanes is only as tall as they are: the alerts themselves stand beneath it in words. */
export function latestAlerts({ lanes, alerts }: Pick<AlertsAnswer, "lanes" | "alerts">): ChartList | null {
  if (lanes.length === 0 || lanes.length > mostLanes || alerts.length === 0) return null;
  return {
    label: "Latest alerts",
    chartHeight: lanes.length * lanePixels + marginPixels,
    rows: alerts.slice(0, mostRows).map(rowOf),
  };
}

function rowOf({ id, firing, severity, headline, detail, openedAt, closedAt }: Alert): ListRow {
  const opened = dayClockOf(msOf(openedAt));
  const length = closedAt === null ? "" : `, ${durationOf(msOf(closedAt) - msOf(openedAt))}`;
  return {
    level: firing ? severity : "ok",
    state: firing ? "firing" : "closed",
    text: headline,
    more: detail,
    note: firing ? `since ${opened}` : `${opened}${length}`,
    target: toAlert(id),
  };
}
