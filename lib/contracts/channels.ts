import { z } from "zod";
import { Severity } from "./alerts";
import { Instant, Name } from "./common";

export const ChannelKind = z.enum([
  "email",
  "slack",
  "pagerduty",
  "alertmanager",
  "teams",
  "discord",
  "webhook",
]);
export type ChannelKind = z.infer<typeof ChannelKind>;

const HttpAddress = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://host/path" })
  .max(2000)
  .refine((text) => {
    const { username, password } = new URL(text);
    return !username && !password;
  }, "holds a password: that belongs in `secret`");

const seconds = (most: number) => z.int().min(0).max(most);

/** What of a channel may change; its kind may not. */
const fields = {
  name: Name,
  url: HttpAddress.describe(
    "alertmanager: its base address; webhook: where to post; pagerduty: another region's https://events.eu.pagerduty.com",
  ),
  to: z.array(z.email().max(254)).min(1).max(20).describe("email: the recipients"),
  secret: z
    .string()
    .min(1)
    .max(4000)
    .describe(
      "slack, teams, discord: the address of the incoming webhook; pagerduty: the routing key; webhook: whsec_ and base64, made when absent; alertmanager: the Authorization header. Never answered.",
    ),
  models: z.array(z.string().min(1).max(500)).max(200).describe("Names of models; empty for all"),
  leastSeverity: Severity,
  groupWaitS: seconds(3600).describe("How long the first message of a group waits for more"),
  groupIntervalS: seconds(86_400).describe("The least time between two messages of a group"),
  enabled: z.boolean(),
};

export const NewChannel = z
  .strictObject({
    name: fields.name,
    kind: ChannelKind,
    url: fields.url.optional(),
    to: fields.to.optional(),
    secret: fields.secret.optional(),
    models: fields.models.default([]),
    leastSeverity: fields.leastSeverity.default("warning"),
    groupWaitS: fields.groupWaitS.default(0),
    groupIntervalS: fields.groupIntervalS.default(300),
    enabled: fields.enabled.default(true),
  })
  .describe("Where others are told.");
export type NewChannel = z.infer<typeof NewChannel>;

export const ChannelPatch = z.strictObject(fields).partial();
export type ChannelPatch = z.infer<typeof ChannelPatch>;

export const ChannelPath = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647).describe("The channel's number"),
});

export const Channel = z.object({
  id: z.int(),
  name: z.string(),
  kind: ChannelKind,
  url: z.string().nullable(),
  to: z.array(z.string()),
  hasSecret: z.boolean(),
  models: z.array(z.string()),
  leastSeverity: Severity,
  groupWaitS: z.int(),
  groupIntervalS: z.int(),
  enabled: z.boolean(),
  failingSince: Instant.nullable().describe("Since when no attempt has come through"),
  problem: z.string().describe("Why it fails or was disabled; empty while it works"),
  configuredFor: z.string().nullable().describe("The model whose config.yaml names the recipient"),
  createdAt: Instant,
});
export type Channel = z.infer<typeof Channel>;

export const ChannelsAnswer = z.object({ channels: z.array(Channel) });
export type ChannelsAnswer = z.infer<typeof ChannelsAnswer>;

export const ChannelCreated = z.object({
  channel: Channel,
  secret: z
    .string()
    .nullable()
    .describe("The signing secret of a webhook, where it was made here: shown this once"),
});
export type ChannelCreated = z.infer<typeof ChannelCreated>;

export const AttemptOutcome = z.enum([
  "ok",
  "client_error",
  "server_error",
  "auth_error",
  "rate_limited",
  "timeout",
  "unreachable",
  "refused",
]);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

export const DeliveryAttempt = z.object({
  at: Instant,
  status: z.int().nullable().describe("Of HTTP or SMTP; null where nothing was answered"),
  outcome: AttemptOutcome,
  answer: z.string().describe("The receiver's words, their first KB"),
  ms: z.int(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

export const DeliveryReason = z.enum([
  "first",
  "more",
  "cleared",
  "acknowledged",
  "resolved",
  "repeat",
  "notice",
  "test",
]);
export type DeliveryReason = z.infer<typeof DeliveryReason>;

export const DeliveryState = z.enum(["waiting", "sent", "failed", "given_up"]);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Delivery = z.object({
  id: z.string().describe("The idempotency key: the same over every attempt"),
  channel: z.object({ id: z.int(), name: z.string(), kind: ChannelKind }),
  alerts: z.array(z.int()),
  reason: DeliveryReason,
  title: z.string(),
  lines: z.array(z.string()),
  state: DeliveryState,
  note: z.string().describe("Why it is not sent; empty otherwise"),
  attempts: z.int(),
  nextAt: Instant.nullable().describe("When it is tried next; null where it is not"),
  sentAt: Instant.nullable(),
  createdAt: Instant,
  log: z.array(DeliveryAttempt).describe("The oldest first"),
});
export type Delivery = z.infer<typeof Delivery>;

export const DeliveriesQuery = z.object({
  channel: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe("A channel's number"),
  alert: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe("An alert's number"),
  state: DeliveryState.optional(),
});
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

export const DeliveriesAnswer = z.object({ deliveries: z.array(Delivery) });
export type DeliveriesAnswer = z.infer<typeof DeliveriesAnswer>;

export const DeliveryPath = z.object({ id: z.uuid().describe("The delivery's id") });
