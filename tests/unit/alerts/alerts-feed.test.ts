import { expect, test } from "vitest";
import { alertsFeed } from "@/lib/alerts/alerts-feed";
import type { ListedAlert } from "@/lib/contracts/alerts";

const alert: ListedAlert = {
  id: 17,
  model: "flights & <more>",
  version: "1",
  rule: "drift",
  column: "delay",
  severity: "warning",
  firing: true,
  openedAt: "2026-06-15T12:00:00.000Z",
  lastAt: "2026-06-15T14:00:00.000Z",
  closedAt: null,
  value: 0.2,
  threshold: 0.1,
  headline: 'delay "drifted"\u0007',
  detail: "D 0.2",
  work: {
    state: "acknowledged",
    assignee: null,
    acknowledgedAt: "2026-06-15T13:00:00.000Z",
    snoozedUntil: null,
    resolvedAt: null,
    cause: null,
    reopened: 0,
  },
};
const now = new Date("2026-06-15T15:00:00Z");
const feed = (alerts: readonly ListedAlert[]) => alertsFeed(alerts, "https://plumbline.example.org", now);

test("an alert is an entry under its address, changed when somebody took it up", () => {
  const xml = feed([alert]);
  expect(xml).toContain("<id>https://plumbline.example.org/alerts/17</id>");
  expect(xml.match(/<updated>([^<]*)/g)).toEqual([
    "<updated>2026-06-15T13:00:00.000Z",
    "<updated>2026-06-15T13:00:00.000Z",
  ]);
});

test("names are escaped, and what XML cannot say is left out", () => {
  expect(feed([alert])).toContain(
    "<title>flights &amp; &lt;more&gt;: delay &quot;drifted&quot; (warning)</title>",
  );
});

test("one that cleared says so, and a feed without alerts is one", () => {
  expect(feed([{ ...alert, firing: false, closedAt: "2026-06-15T14:30:00.000Z" }])).toContain("(cleared)");
  expect(feed([])).toContain("<updated>2026-06-15T15:00:00.000Z</updated>");
});
