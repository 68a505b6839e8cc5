import type { Level, Verdict } from "@/lib/contracts/common";
import type { FleetEntry } from "@/lib/contracts/model";
import type { MetricName } from "@/lib/contracts/performance";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import { metricFigure, moment } from "./figures";
import { capitalised } from "./performance-verdict";

/** An alert that fires now. */
export interface FiringAlert {
  readonly id: number;
  readonly rule: string;
  readonly column: string;
  readonly severity: "warning" | "critical";
  readonly openedAt: Date;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly headline: string;
  readonly detail: string;
}

export interface HealthEvidence {
  readonly metric: MetricName;
  readonly features: number;
  readonly alerts: readonly FiringAlert[];
  readonly hasReference: boolean;
  readonly lastPredictionAt: Date | null;
  readonly evaluatedAt: Date | null;
  /** Whether the last check had enough rows for any rule. */
  readonly judged: boolean;
}

export interface ModelHealth {
  readonly health: Verdict;
  /** The alert that the sentence is about. */
  readonly healthAlert: number | null;
  /** The metric as the sentence says it, where the sentence is about the metric. */
  readonly measured: number | null;
  readonly group: FleetEntry["group"];
}

/** What a person should know first of a model: the worst that fires, or what it still waits for. */
export function modelHealth(evidence: HealthEvidence): ModelHealth {
  const { alerts } = evidence;
  const worst = byUrgency(alerts)[0];
  if (worst) {
    const health = { level: worst.severity, ...sentenceOf(worst, evidence) };
    return {
      health,
      healthAlert: worst.id,
      measured: worst.rule === "performance" ? worst.value : null,
      group: worst.severity === "critical" ? "needs" : "watch",
    };
  }
  const waits = waitingFor(evidence);
  if (waits) return { health: waits, healthAlert: null, measured: null, group: "waiting" };
  const health = verdict("ok", "Well", `Every rule was checked at ${moment(evidence.evaluatedAt!)}.`);
  return { health, healthAlert: null, measured: null, group: "well" };
}

const urgency = ["silence", "performance", "dataset_drift", "drift", "prediction_drift"];

function byUrgency(alerts: readonly FiringAlert[]): FiringAlert[] {
  const place = ({ rule }: FiringAlert) =>
    (urgency.indexOf(rule) + urgency.length + 1) % (urgency.length + 1);
  return alerts.toSorted(
    (left, right) =>
      Number(right.severity === "critical") - Number(left.severity === "critical") ||
      place(left) - place(right) ||
      left.openedAt.getTime() - right.openedAt.getTime(),
  );
}

function sentenceOf(
  worst: FiringAlert,
  { metric, features, alerts }: HealthEvidence,
): Omit<Verdict, "level"> {
  const since = `Alert since ${moment(worst.openedAt)}`;
  const drift = driftWords(alerts, features);
  if (worst.rule === "performance" && worst.value !== null && worst.threshold !== null) {
    const { label, higherIsBetter } = metricCatalogue[metric];
    const side = higherIsBetter ? "below its minimum" : "above its maximum";
    const figures = `${metricFigure(worst.value)} against ${metricFigure(worst.threshold)}`;
    return {
      headline: `${capitalised(label)} is ${side}, ${figures}`,
      detail: `${since}${drift ? `; ${drift}` : ""}.`,
    };
  }
  if (worst.rule === "drift" && drift) return { headline: drift, detail: `${since}.` };
  const rest =
    worst.rule === "silence" || !drift || worst.rule.endsWith("drift") ? "" : ` Besides, ${drift}.`;
  return { headline: worst.headline, detail: `${worst.detail || since}.${rest}` };
}

/** 3 of 8 features and the scores drifted. */
function driftWords(alerts: readonly FiringAlert[], features: number): string {
  const columns = alerts.filter(({ rule }) => rule === "drift");
  const scores = alerts.some(({ rule }) => rule === "prediction_drift");
  const subjects = [
    ...(columns.length === 1 ? [columns[0]!.column] : []),
    ...(columns.length > 1 ? [`${columns.length} of ${features} features`] : []),
    ...(scores ? ["the predictions"] : []),
  ];
  return subjects.length > 0 ? `${subjects.join(" and ")} drifted` : "";
}

function waitingFor({ hasReference, lastPredictionAt, evaluatedAt, judged }: HealthEvidence): Verdict | null {
  if (!hasReference) {
    return verdict(
      "undecided",
      "Waiting for a reference",
      "Send the rows that the version was approved with; until then no drift is watched.",
    );
  }
  if (!lastPredictionAt) {
    return verdict("undecided", "Waiting for predictions", "The reference is here; nothing was logged yet.");
  }
  if (!evaluatedAt)
    return verdict("undecided", "Waiting for the first check", "Rules are checked at every full hour.");
  if (!judged) {
    const detail = `The check of ${moment(evaluatedAt)} had too few predictions and labels for any rule.`;
    return verdict("undecided", "Too little to judge yet", detail);
  }
  return null;
}

const verdict = (level: Level, headline: string, detail: string): Verdict => ({ level, headline, detail });
