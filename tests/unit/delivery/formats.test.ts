import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { alertmanagerBody } from "@/lib/delivery/formats/alertmanager";
import { discordBody } from "@/lib/delivery/formats/discord";
import { emailOf } from "@/lib/delivery/formats/email";
import { dedupKey, pagerdutyEvent } from "@/lib/delivery/formats/pagerduty";
import { slackBody } from "@/lib/delivery/formats/slack";
import { teamsBody } from "@/lib/delivery/formats/teams";
import { webhookBody } from "@/lib/delivery/formats/webhook";
import { httpRequest } from "@/lib/delivery/http-request";
import { noticeMessage, testMessage } from "@/lib/delivery/notice-message";
import { member, told } from "./told";

const many = Array.from({ length: 300 }, (_, index) => member(index + 1, { detail: "x".repeat(200) }));
const link = "https://plumbline.example.org/alerts/1";
const routingKey = "a".repeat(32);
const event = (outgoing: Parameters<typeof pagerdutyEvent>[0]) => {
  const { path, body } = pagerdutyEvent(outgoing, routingKey);
  return { path, ...JSON.parse(body) };
};
const notice = {
  ...told([]),
  groupKey: "promotion:4",
  message: noticeMessage(
    "promotion.applied",
    { id: 4, model: "churn", version: 8, environment: "Production" },
    { request: 4, from: 7, reason: "better" },
    new Date("2026-06-15T12:00:00Z"),
  )!,
};

test("Slack: heading, lines and links, with what Slack would read as marks escaped", () => {
  const { text, blocks } = JSON.parse(slackBody(told([member(1, { headline: "<!channel> & a>b drifted" })])));
  expect(text).toBe("[FIRING:1] &lt;!channel&gt; &amp; a&gt;b drifted: churn, version 7");
  expect(blocks.map(({ type }: { type: string }) => type)).toEqual(["header", "section", "actions"]);
  expect(blocks[1].text.text).toContain("&lt;!channel&gt; &amp; a&gt;b drifted: D 0.412");
  expect(blocks[2].elements.map(({ url }: { url: string }) => url)).toEqual([
    link,
    `${link}#acknowledge`,
    `${link}#snooze`,
  ]);
});

test("Slack: within its limits however much there is, and no line is cut in two", () => {
  const { blocks } = JSON.parse(slackBody(told(many)));
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(blocks[0].text.text.length).toBeLessThanOrEqual(150);
  expect(blocks[1].text.text.length).toBeLessThanOrEqual(3000);
  expect(blocks[1].text.text).toMatch(/\|view>\n… and \d+ more$/);
});

test("PagerDuty: one incident a group, opened, taken and ended", () => {
  const key = createHash("sha256").update("model:churn/version:7").digest("hex");
  expect(event(told([member(1, { severity: "critical" })]))).toMatchObject({
    path: "/v2/enqueue",
    routing_key: routingKey,
    event_action: "trigger",
    dedup_key: key,
    client_url: link,
    payload: {
      summary: "column_1 drifted: churn, version 7",
      source: "model:churn",
      severity: "critical",
      timestamp: "2026-06-15T12:00:00.000Z",
      component: "churn",
      class: "drift",
      custom_details: { what: [expect.stringContaining("D 0.412 over 24 h")] },
    },
  });
  const taken = told([member(1, { change: "acknowledged" })], "acknowledged");
  expect(event(taken)).toMatchObject({ event_action: "acknowledge", dedup_key: key });
  expect(event(told([member(1, { change: "cleared" })], "cleared", []))).toMatchObject({
    event_action: "resolve",
    dedup_key: key,
  });
  expect(event(told([member(1, { change: "cleared" })], "cleared", [2]))).toMatchObject({
    event_action: "trigger",
  });
});

test("PagerDuty: a promotion is a change, and an event that is too large goes without its details", () => {
  expect(event(notice)).toEqual({
    path: "/v2/change/enqueue",
    routing_key: routingKey,
    payload: {
      summary: "Version 8 went to Production: churn",
      source: "model:churn",
      timestamp: "2026-06-15T12:00:00.000Z",
      custom_details: expect.objectContaining({ what: ["better", "Before it: version 7"] }),
    },
    links: [{ href: "https://plumbline.example.org/promotions/4", text: "View in Plumbline" }],
  });
  const huge = event(told([member(1, { detail: "x".repeat(600_000), headline: "y".repeat(2000) })]));
  expect(huge.payload).not.toHaveProperty("custom_details");
  expect(huge.payload.summary.length).toBe(1024);
  expect(dedupKey("x".repeat(5000)).length).toBeLessThanOrEqual(255);
});

test("Alertmanager: labels say which alert it is; it holds four minutes unless said again", () => {
  const ended = member(2, {
    change: "cleared",
    rule: "dataset_drift",
    column: "",
    closedAt: "2026-06-15T12:00:00.000Z",
  });
  expect(JSON.parse(alertmanagerBody(told([member(1), ended], "more")))).toEqual([
    {
      labels: {
        alertname: "FeatureDrift",
        severity: "warning",
        model: "churn",
        version: "7",
        feature: "column_1",
      },
      annotations: {
        summary: "column_1 drifted",
        description: "D 0.412 over 24 h on 1,204 rows, floor 0.1",
      },
      startsAt: "2026-06-15T11:00:00.000Z",
      endsAt: "2026-06-15T12:04:05.000Z",
      generatorURL: link,
    },
    expect.objectContaining({
      labels: { alertname: "DatasetDrift", severity: "warning", model: "churn", version: "7" },
      endsAt: "2026-06-15T12:00:00.000Z",
    }),
  ]);
});

test("Teams: an adaptive card under 28 KB", () => {
  const body = teamsBody(told(many));
  expect(Buffer.byteLength(body)).toBeLessThan(28_000);
  const { type, attachments } = JSON.parse(body);
  expect(type).toBe("message");
  expect(attachments[0]).toMatchObject({
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", actions: [{ type: "Action.OpenUrl" }] },
  });
});

test("Discord: nobody is mentioned, marks are escaped, and limits are kept", () => {
  const {
    embeds: [embed],
    allowed_mentions,
  } = JSON.parse(discordBody(told([member(1, { headline: "@everyone __x__ drifted" })])));
  expect(allowed_mentions).toEqual({ parse: [] });
  expect(embed.description).toContain("\\_\\_x\\_\\_");
  const large = JSON.parse(discordBody(told(many))).embeds[0];
  expect(large.title.length).toBeLessThanOrEqual(256);
  expect(large.description.length).toBeLessThanOrEqual(4096);
});

test("webhook: a type, a body that is the same over every attempt, and under 20 KB", () => {
  const outgoing = told([member(1)]);
  const later = { ...outgoing, now: new Date("2026-06-15T13:00:00Z") };
  expect(webhookBody(later)).toBe(webhookBody(outgoing));
  expect(JSON.parse(webhookBody(outgoing))).toMatchObject({
    type: "alert.firing",
    timestamp: "2026-06-15T12:00:00.000Z",
    data: { delivery: outgoing.id, alerts: [{ id: 1, value: 0.412, url: link }], truncated: 0 },
  });
  expect(JSON.parse(webhookBody(told([member(1, { change: "resolved" })], "resolved", []))).type).toBe(
    "alert.resolved",
  );
  expect(JSON.parse(webhookBody(notice)).type).toBe("promotion.applied");
  const large = webhookBody(told(many));
  expect(Buffer.byteLength(large)).toBeLessThanOrEqual(20_000);
  const { alerts, truncated } = JSON.parse(large).data;
  expect(alerts.length + truncated).toBe(300);
});

test("webhook: it is signed anew at each attempt, under one id", () => {
  const outgoing = told([member(1)]);
  const secret = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
  const { headers } = httpRequest("webhook", "https://example.org/hook", secret, outgoing);
  const later = httpRequest("webhook", "https://example.org/hook", secret, {
    ...outgoing,
    now: new Date("2026-06-15T13:00:00Z"),
  });
  expect(headers).toMatchObject({
    "webhook-id": outgoing.id,
    "webhook-timestamp": "1781524805",
    "webhook-signature": expect.stringMatching(/^v1,/),
  });
  expect(later.headers["webhook-id"]).toBe(outgoing.id);
  expect(later.headers["webhook-signature"]).not.toBe(headers["webhook-signature"]);
});

test("e-mail: subject, both forms, and one thread a group and day", () => {
  const outgoing = told([member(1, { headline: "<b> & c drifted" }), member(2)]);
  const email = emailOf(outgoing);
  expect(email.subject).toBe("[FIRING:2] 2 columns drifted at once: churn, version 7");
  expect(email.text).toContain(
    "column_2 drifted: D 0.412 over 24 h on 1,204 rows, floor 0.1; since Mon 15 Jun",
  );
  expect(email.text).toContain(`\n  ${link}\n`);
  expect(email.html).toContain("&lt;b&gt; &amp; c drifted");
  expect(email.messageId).toBe(`<delivery-${outgoing.id}@plumbline.example.org>`);
  const next = emailOf(told([member(1, { change: "cleared" })], "cleared", []));
  expect(next.inReplyTo).toBe(email.inReplyTo);
  expect(email.references).toMatch(/^<alert-[0-9a-f]{64}-2026-06-15@plumbline\.example\.org>$/);
});

test.each(["slack", "teams", "discord", "pagerduty", "alertmanager", "webhook"] as const)(
  "a test is something that %s takes",
  (kind) => {
    const outgoing = { ...told([]), message: testMessage("on-call", new Date()) };
    const { body } = httpRequest(kind, "https://example.org", "https://example.org/x", outgoing);
    expect(body).toContain("est");
    expect(() => JSON.parse(body)).not.toThrow();
  },
);
