import { isFiring, type Member, type Message, type Outgoing } from "../message";

const mostBytes = 20_000;

/** alert.firing, alert.cleared, promotion.applied: what it is, before anything is read of it. */
export function typeOf({ reason, topic, members }: Message): string {
  if (topic) return topic;
  if (reason === "test") return "test";
  return members.some(isFiring) ? "alert.firing" : `alert.${reason}`;
}

/**
 * The body of a Standard Webhook. It is the same over every attempt, and under 20 KB: where alerts are left out for
 * that, `truncated` says how many.
 */
export function webhookBody({ id, groupKey, message, origin }: Outgoing): string {
  const alerts = message.members.map((member) => describe(member, origin));
  const bodyWith = (count: number) =>
    JSON.stringify({
      type: typeOf(message),
      timestamp: message.at,
      data: {
        delivery: id,
        group: groupKey,
        reason: message.reason,
        title: message.title,
        severity: message.severity,
        model: message.model,
        version: message.version,
        environment: message.environment,
        lines: message.lines,
        url: `${origin}${message.path}`,
        alerts: alerts.slice(0, count),
        truncated: alerts.length - count,
        firing: message.firing.slice(0, 500),
      },
    });
  let count = alerts.length;
  while (count > 0 && Buffer.byteLength(bodyWith(count)) > mostBytes) count--;
  return bodyWith(count);
}

const describe = (member: Member, origin: string) => ({
  id: member.id,
  change: member.change,
  rule: member.rule,
  column: member.column === "" ? null : member.column,
  severity: member.severity,
  value: member.value,
  threshold: member.threshold,
  headline: member.headline,
  detail: member.detail,
  openedAt: member.openedAt,
  closedAt: member.closedAt,
  url: `${origin}/alerts/${member.id}`,
});
