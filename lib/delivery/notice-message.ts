import { severityOfTopic } from "./match-channels";
import type { Message } from "./message";
import type { PromotionChanged } from "./outbox-payloads";

interface Subject {
  readonly id: number;
  readonly model: string;
  readonly version: number;
  readonly environment: string;
}

const titles: Readonly<Record<string, (subject: Subject) => string>> = {
  "promotion.asked": ({ version, environment }) => `Version ${version} asks to go to ${environment}`,
  "promotion.applied": ({ version, environment }) => `Version ${version} went to ${environment}`,
  "promotion.rejected": ({ version, environment }) => `Version ${version} was refused for ${environment}`,
  "promotion.breached": ({ version, environment }) =>
    `Version ${version} fails while it is watched in ${environment}`,
  "promotion.rolled_back": ({ version, environment }) =>
    `${environment} was rolled back to version ${version}`,
  "promotion.emergency": ({ version, environment }) =>
    `Version ${version} went to ${environment} in an emergency`,
};

/** What happened to a promotion, as a message; null for what nobody is told. */
export function noticeMessage(
  topic: string,
  subject: Subject,
  payload: PromotionChanged,
  at: Date,
): Message | null {
  const title = titles[topic];
  if (!title) return null;
  const { id, model, version, environment } = subject;
  const before = payload.from ? [`Before it: version ${payload.from}`] : [];
  const why = payload.breach ?? payload.reason;
  return {
    reason: "notice",
    topic,
    title: `${title(subject)}: ${model}`,
    severity: severityOfTopic(topic),
    model,
    version: String(version),
    environment,
    at: at.toISOString(),
    members: [],
    firing: [],
    lines: [...(why ? [why] : []), ...before],
    path: `/promotions/${id}`,
  };
}

/** What a channel is sent when somebody tries it. */
export const testMessage = (channel: string, now: Date): Message => ({
  reason: "test",
  topic: null,
  title: `Test of the channel ${channel}`,
  severity: "warning",
  model: null,
  version: null,
  environment: null,
  at: now.toISOString(),
  members: [],
  firing: [],
  lines: ["Alerts of your models will come this way. Nothing is wrong, and there is nothing to do."],
  path: "/alerts",
});
