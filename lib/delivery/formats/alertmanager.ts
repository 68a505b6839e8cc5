import type { AlertRule } from "@/lib/contracts/alerts";
import type { Member, Outgoing } from "../message";

/** Alertmanager forgets what is not said again: this is how often it is, and how long it holds without. */
export const repeatMs = 60_000;
const heldMs = 4 * repeatMs;

const names: Readonly<Record<AlertRule, string>> = {
  drift: "FeatureDrift",
  dataset_drift: "DatasetDrift",
  prediction_drift: "PredictionDrift",
  confidence_drift: "ConfidenceDrift",
  prediction_shift: "PredictionShift",
  performance: "Performance",
  data_quality: "MissingValues",
  silence: "PredictionsStopped",
  surge: "TrafficSurge",
};

/** The alerts of API v2. Labels say which alert it is, so they hold nothing that changes while it fires. */
export function alertmanagerBody({ message, origin, now }: Outgoing): string {
  const labelled = message.members.map((member) => ({
    labels: {
      alertname: names[member.rule],
      severity: member.severity,
      model: message.model ?? "",
      version: message.version ?? "",
      ...(member.column === "" ? {} : { feature: member.column }),
    },
    annotations: { summary: member.headline, ...(member.detail ? { description: member.detail } : {}) },
    startsAt: member.openedAt,
    endsAt: endOf(member, now).toISOString(),
    generatorURL: `${origin}/alerts/${member.id}`,
  }));
  const test = {
    labels: { alertname: "PlumblineTest", severity: "info" },
    annotations: { summary: message.title },
    startsAt: now.toISOString(),
    endsAt: new Date(now.getTime() + repeatMs).toISOString(),
    generatorURL: `${origin}${message.path}`,
  };
  return JSON.stringify(message.reason === "test" ? [test] : labelled);
}

function endOf({ change, closedAt }: Member, now: Date): Date {
  const ended = change === "cleared" || change === "resolved";
  if (!ended) return new Date(now.getTime() + heldMs);
  return new Date(Math.min(closedAt ? Date.parse(closedAt) : now.getTime(), now.getTime()));
}
