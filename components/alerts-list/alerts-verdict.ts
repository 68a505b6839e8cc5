import type { AlertListAnswer, ListedAlert } from "@/lib/contracts/alerts";
import type { Verdict } from "@/lib/contracts/common";

/** What the on-call reads first. */
export function alertsVerdict({ firing, critical, counts, alerts }: AlertListAnswer): Verdict {
  if (firing === 0) {
    const closed = alerts.length === 0 ? "No alert has opened yet." : closedSentence(counts.resolved);
    return { level: "ok", headline: "Nothing is firing.", detail: closed };
  }
  const newest = alerts
    .filter((alert) => alert.firing)
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0];
  return {
    level: critical > 0 ? "critical" : "warning",
    headline: `${firing === 1 ? "1 alert is" : `${firing} alerts are`} firing, ${critical === 0 ? "none" : critical} of them critical.`,
    detail: [takenSentence(alerts), newest ? `Newest: ${newest.model}, ${lowerFirst(newest.headline)}.` : ""]
      .filter(Boolean)
      .join(" "),
  };
}

const closedSentence = (closed: number) =>
  closed === 0 ? "Nothing has closed in the last 7 days." : `${closed} closed in the last 7 days.`;

/** Nobody's are what somebody has to look at. */
function takenSentence(alerts: readonly ListedAlert[]): string {
  const nobodys = alerts.filter(
    ({ firing, work }) => firing && work.state === "open" && work.assignee === null,
  ).length;
  if (nobodys === 0) return "Somebody has each of them.";
  return nobodys === 1 ? "Nobody has 1 of them." : `Nobody has ${nobodys} of them.`;
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "")
    : text.replace(/\.$/, "");
