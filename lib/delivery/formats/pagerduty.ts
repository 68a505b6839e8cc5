import { createHash } from "node:crypto";
import { linesOf } from "../alert-message";
import type { Message, Outgoing } from "../message";
import { clip } from "./clip";

export const pagerdutyBase = "https://events.pagerduty.com";
const longestSummary = 1024;
const mostBytes = 500_000;
const client = "Plumbline";

/** One incident a group, however long the group's key is. */
export const dedupKey = (groupKey: string): string => createHash("sha256").update(groupKey).digest("hex");

type Action = "trigger" | "acknowledge" | "resolve";

/** While anything of the group fires its incident stays; an acknowledgement is told where nothing new came with it. */
function actionOf({ reason, firing }: Message): Action {
  if (reason === "acknowledged") return "acknowledge";
  return firing.length === 0 && (reason === "cleared" || reason === "resolved") ? "resolve" : "trigger";
}

/** Path and body of Events API v2: an event of the group's incident, or a change that on-call may want to know of. */
export function pagerdutyEvent(outgoing: Outgoing, routingKey: string): { path: string; body: string } {
  const { message, origin, groupKey } = outgoing;
  const link = `${origin}${message.path}`;
  const links = [{ href: link, text: "View in Plumbline" }];
  const summary = clip(message.title, longestSummary);
  const source = `model:${message.model ?? "none"}`;
  const details = { custom_details: detailsOf(message) };
  if (message.reason === "notice") {
    const payload = { summary, source, timestamp: message.at };
    return {
      path: "/v2/change/enqueue",
      body: fitted({ routing_key: routingKey, payload, links }, details),
    };
  }
  const event = {
    routing_key: routingKey,
    event_action: actionOf(message),
    dedup_key: dedupKey(message.reason === "test" ? outgoing.id : groupKey),
    client,
    client_url: link,
    links,
    payload: {
      summary,
      source,
      severity: message.reason === "test" ? "info" : message.severity,
      timestamp: message.at,
      ...(message.model ? { component: message.model } : {}),
      class: message.members[0]?.rule ?? message.reason,
    },
  };
  return { path: "/v2/enqueue", body: fitted(event, details) };
}

const detailsOf = (message: Message) => ({
  model: message.model,
  version: message.version,
  ...(message.environment ? { environment: message.environment } : {}),
  reason: message.reason,
  what: linesOf(message),
});

/** The event is more than its details: where both are too large, the event goes alone. */
function fitted<Event extends { readonly payload: object }>(event: Event, details: object): string {
  const whole = JSON.stringify({ ...event, payload: { ...event.payload, ...details } });
  return Buffer.byteLength(whole) <= mostBytes ? whole : JSON.stringify(event);
}
