import type { AlertListAnswer } from "@/lib/contracts/alerts";
import type { Verdict } from "@/lib/contracts/common";

/** What the on-call reads first. */
export function alertsVerdict({ firing, critical, alerts }: AlertListAnswer): Verdict {
  if (firing === 0) return { level: "ok", headline: "Nothing is firing.", detail: lastClosed(alerts.length) };
  const newest = alerts
    .filter((alert) => alert.firing)
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0];
  return {
    level: critical > 0 ? "critical" : "warning",
    headline: `${firing === 1 ? "1 alert is" : `${firing} alerts are`} firing, ${critical === 0 ? "none" : critical} of them critical.`,
    detail: newest ? `Newest: ${newest.model}, ${lowerFirst(newest.headline)}.` : "",
  };
}

const lastClosed = (closed: number) =>
  closed === 0 ? "No alert has opened yet." : `${closed} closed by themselves.`;

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "")
    : text.replace(/\.$/, "");
