import { expect, test } from "vitest";
import type { ChannelKind } from "@/lib/contracts/channels";
import { NewChannel } from "@/lib/contracts/channels";
import { channelProblems } from "@/lib/delivery/channel-problems";
import { openSecret, sealSecret } from "@/lib/delivery/channel-secret";
import { tellsModel, tellsSeverity, tellsTopic } from "@/lib/delivery/match-channels";
import { redact } from "@/lib/delivery/redact";

const authSecret = "a secret that signs cookies in tests";
const filter = { kind: "email" as ChannelKind, models: [] as string[], leastSeverity: "warning" as const };

test("a secret opens for its channel under the secret that it was kept with, and not otherwise", () => {
  const kept = sealSecret("xoxb-1234", 7, authSecret);
  expect(kept.includes("xoxb")).toBe(false);
  expect(openSecret(kept, 7, authSecret)).toBe("xoxb-1234");
  expect(openSecret(kept, 8, authSecret)).toBeNull();
  expect(openSecret(kept, 7, `${authSecret}.`)).toBeNull();
  kept[kept.length - 1]! ^= 1;
  expect(openSecret(kept, 7, authSecret)).toBeNull();
  expect(sealSecret("same", 7, authSecret)).not.toEqual(sealSecret("same", 7, authSecret));
});

test("models and severities", () => {
  expect(tellsModel(filter, "churn")).toBe(true);
  expect(tellsModel({ ...filter, models: ["fraud"] }, "churn")).toBe(false);
  expect(tellsSeverity(filter, "warning")).toBe(true);
  expect(tellsSeverity({ ...filter, leastSeverity: "critical" }, "warning")).toBe(false);
  expect(tellsSeverity({ ...filter, leastSeverity: "critical" }, "critical")).toBe(true);
});

test.each<[ChannelKind, "warning" | "critical", string, boolean]>([
  ["slack", "warning", "promotion.asked", true],
  ["slack", "critical", "promotion.asked", false],
  ["slack", "critical", "promotion.breached", true],
  ["pagerduty", "critical", "promotion.applied", true],
  ["pagerduty", "warning", "promotion.asked", false],
  ["alertmanager", "warning", "promotion.breached", false],
])("%s from %s on and %s: %s", (kind, leastSeverity, topic, tells) => {
  expect(tellsTopic({ ...filter, kind, leastSeverity }, topic)).toBe(tells);
});

const nothing = { url: null, to: [], secret: null };
const signing = `whsec_${Buffer.alloc(32).toString("base64")}`;

test.each<[string, Parameters<typeof channelProblems>[0], string[]]>([
  ["a mail without recipients", { ...nothing, kind: "email" }, ["to is needed for email"]],
  ["a mail with them", { ...nothing, kind: "email", to: ["a@example.org"] }, []],
  ["Slack without its address", { ...nothing, kind: "slack" }, ["secret is needed for slack"]],
  [
    "Slack with another thing",
    { ...nothing, kind: "slack", secret: "xoxb" },
    ["secret must be the address of the incoming webhook"],
  ],
  ["Slack with it", { ...nothing, kind: "slack", secret: "https://hooks.slack.com/services/T/B/X" }, []],
  ["Slack that keeps it", { ...nothing, kind: "slack", hasKept: true }, []],
  [
    "PagerDuty with a short key",
    { ...nothing, kind: "pagerduty", secret: "abc" },
    ["secret must be the 32 characters of a routing key"],
  ],
  [
    "an Alertmanager without an address",
    { ...nothing, kind: "alertmanager" },
    ["url is needed for alertmanager"],
  ],
  ["an Alertmanager", { ...nothing, kind: "alertmanager", url: "http://am:9093" }, []],
  ["a webhook", { ...nothing, kind: "webhook", url: "https://example.org", secret: signing }, []],
  [
    "a webhook with a weak secret",
    { ...nothing, kind: "webhook", url: "https://example.org", secret: "whsec_YWJj" },
    ["secret must be whsec_ and 24 to 64 bytes in base64"],
  ],
])("%s", (_, given, problems) => {
  expect(channelProblems(given).map(({ name, reason }) => `${name} ${reason}`)).toEqual(problems);
});

test("an address holds no password", () => {
  const parsed = NewChannel.safeParse({ name: "x", kind: "webhook", url: "https://a:b@example.org" });
  expect(parsed.error?.issues[0]?.message).toContain("holds a password");
});

const address = "https://hooks.slack.com/services/T0000/B0000/abcdefghijklmnop";

test.each([
  [`POST ${address} failed`, "POST *** failed"],
  ["no route /services/T0000/B0000/abcdefghijklmnop", "no route ***"],
  ["token abcdefghijklmnop is revoked", "token *** is revoked"],
  ["cut off at https://hooks.slack.com/serv", "cut off at ***"],
  ["no_service", "no_service"],
  ["zero\0byte", "zero\ufffdbyte"],
])("%j is shown as %j", (text, shown) => {
  expect(redact(text, address)).toBe(shown);
});
