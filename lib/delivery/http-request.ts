import { signWebhook } from "@/lib/http/sign-webhook";
import { alertmanagerBody } from "./formats/alertmanager";
import { discordBody } from "./formats/discord";
import { pagerdutyBase, pagerdutyEvent } from "./formats/pagerduty";
import { slackBody } from "./formats/slack";
import { teamsBody } from "./formats/teams";
import { webhookBody } from "./formats/webhook";
import type { Outgoing } from "./message";

/** What is posted to a receiver. Its address may be a secret. */
interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type HttpKind = "slack" | "pagerduty" | "alertmanager" | "teams" | "discord" | "webhook";

const below = (base: string, path: string) => `${base.replace(/\/+$/, "")}${path}`;

/** A message in the words of its receiver. */
export function httpRequest(kind: HttpKind, url: string, secret: string, outgoing: Outgoing): HttpRequest {
  switch (kind) {
    case "slack":
      return { url: secret, headers: {}, body: slackBody(outgoing) };
    case "teams":
      return { url: secret, headers: {}, body: teamsBody(outgoing) };
    case "discord":
      return { url: secret, headers: {}, body: discordBody(outgoing) };
    case "pagerduty": {
      const { path, body } = pagerdutyEvent(outgoing, secret);
      return { url: below(url || pagerdutyBase, path), headers: {}, body };
    }
    case "alertmanager": {
      const headers: Record<string, string> = secret ? { Authorization: secret } : {};
      return { url: below(url, "/api/v2/alerts"), headers, body: alertmanagerBody(outgoing) };
    }
    case "webhook": {
      const body = webhookBody(outgoing);
      return { url, headers: signWebhook({ secret, id: outgoing.id, at: outgoing.now, body }), body };
    }
  }
}
