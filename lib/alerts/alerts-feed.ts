import type { ListedAlert } from "@/lib/contracts/alerts";

/**
 * Alerts as an Atom feed (RFC 4287). An entry is an alert: it keeps its id when it clears or fires again, so that a
 * reader shows it as changed and not as another one.
 * @param base the address that people open, without a slash at its end
 */
export function alertsFeed(alerts: readonly ListedAlert[], base: string, now: Date): string {
  const updated = alerts.map(lastChange).toSorted().at(-1) ?? now.toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    "  <title>Plumbline: alerts</title>",
    `  <id>${text(`${base}/alerts`)}</id>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="alternate" href="${text(`${base}/alerts`)}"/>`,
    `  <link rel="self" href="${text(`${base}/api/v1/alerts/feed`)}"/>`,
    "  <author><name>Plumbline</name></author>",
    ...alerts.map((alert) => entry(alert, base)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(alert: ListedAlert, base: string): string {
  const address = text(`${base}/alerts/${alert.id}`);
  const state = alert.firing ? alert.severity : "cleared";
  return [
    "  <entry>",
    `    <title>${text(`${alert.model}: ${alert.headline} (${state})`)}</title>`,
    `    <id>${address}</id>`,
    `    <updated>${lastChange(alert)}</updated>`,
    `    <published>${alert.openedAt}</published>`,
    `    <link href="${address}"/>`,
    `    <category term="${text(alert.rule)}"/>`,
    `    <content type="text">${text(`Version ${alert.version}. ${alert.detail}`)}</content>`,
    "  </entry>",
  ].join("\n");
}

const lastChange = ({ openedAt, closedAt, work }: ListedAlert): string =>
  [openedAt, closedAt, work.acknowledgedAt, work.resolvedAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1) ?? openedAt;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Characters that XML has no way to write are left out. */
const text = (given: string): string =>
  given.replace(/[^\P{Cc}\t\n\r]/gu, "").replace(/[&<>"]/g, (each) => escapes[each] ?? "");
