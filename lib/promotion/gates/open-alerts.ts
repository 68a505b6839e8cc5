import "server-only";
import { times } from "./figures";
import { type Answer, type GateSubject, notMonitored } from "./gate-subject";

interface OpenAlert {
  readonly id: number;
  readonly rule: string;
  readonly column: string;
  readonly severity: string;
  readonly headline: string;
}

async function openAlerts({ ctx, monitored }: GateSubject): Promise<OpenAlert[]> {
  const { rows } = await ctx.db.pool.query<OpenAlert>(
    `SELECT id, rule, column_name AS column, severity, headline FROM alert
     WHERE model_id = $1 AND version_id = $2 AND closed_at IS NULL ORDER BY id`,
    [monitored?.model.id, monitored?.version.id],
  );
  return rows;
}

/** When the version was last evaluated; without that, no alert says nothing. */
async function lastEvaluation({ ctx, monitored }: GateSubject): Promise<Date | null> {
  const { rows } = await ctx.db.pool.query<{ at: Date | null }>(
    "SELECT max(at) AS at FROM evaluation WHERE model_id = $1 AND version_id = $2",
    [monitored?.model.id, monitored?.version.id],
  );
  return rows[0]?.at ?? null;
}

const staleAfterMs = 48 * 3_600_000;

async function noneOpen(
  subject: GateSubject,
  concerns: (alert: OpenAlert) => boolean,
  [one, many]: readonly [string, string],
): Promise<Answer> {
  if (!subject.monitored) return notMonitored(subject);
  const [alerts, evaluatedAt] = await Promise.all([openAlerts(subject), lastEvaluation(subject)]);
  const open = alerts.filter(concerns);
  const evidence = { evaluatedAt, alerts: open };
  if (open.length > 0) return { outcome: "fail", summary: `${times(open.length, one, many)} open`, evidence };
  const age = evaluatedAt ? subject.ctx.now.getTime() - evaluatedAt.getTime() : Number.POSITIVE_INFINITY;
  if (age > staleAfterMs) {
    return { outcome: "inconclusive", summary: "not evaluated in the last 48 h", evidence };
  }
  return { outcome: "pass", summary: "none open", evidence };
}

export const noCriticalAlert = (_: unknown, subject: GateSubject): Promise<Answer> =>
  noneOpen(subject, ({ severity }) => severity === "critical", ["critical alert", "critical alerts"]);

const driftRules = ["drift", "dataset_drift", "prediction_drift", "confidence_drift"];

export const noDrift = (_: unknown, subject: GateSubject): Promise<Answer> =>
  noneOpen(subject, ({ rule }) => driftRules.includes(rule), ["drift alert", "drift alerts"]);
