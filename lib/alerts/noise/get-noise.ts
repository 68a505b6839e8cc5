import "server-only";
import type { Pool } from "pg";
import type { Context } from "@/lib/context";
import type { AlertRule } from "@/lib/contracts/alerts";
import type { NoiseAnswer } from "@/lib/contracts/noise";
import { type NoiseRow, noiseOfModel, noiseOfRule } from "./noise-of";

const dayMs = 86_400_000;

/** How often each model and each rule called, and what came of it. */
export async function getNoise(ctx: Context, { days }: { readonly days: number }): Promise<NoiseAnswer> {
  const from = new Date(ctx.now.getTime() - days * dayMs);
  const [models, rules, monitored] = await Promise.all([
    readNoise<{ model: string }>(ctx.db.pool, from, "m.name AS model"),
    readNoise<{ rule: AlertRule }>(ctx.db.pool, from, "a.rule"),
    readMonitored(ctx.db.pool, from),
  ]);
  const noiseOf = new Map(models.map((row) => [row.model, row]));
  const byAlerts = <T extends { readonly alerts: number }>(rows: T[]) =>
    rows.sort((left, right) => right.alerts - left.alerts);
  return {
    from: from.toISOString(),
    to: ctx.now.toISOString(),
    models: byAlerts(monitored.map((model) => noiseOfModel(model, noiseOf.get(model.model)))),
    rules: byAlerts(rules.map((row) => noiseOfRule(row.rule, row))),
  };
}

/** Alerts that opened for the first time inside the range, counted by model or by rule. */
async function readNoise<Key>(
  pool: Pool,
  from: Date,
  key: "m.name AS model" | "a.rule",
): Promise<(NoiseRow & Key)[]> {
  const { rows } = await pool.query<NoiseRow & Key>(
    `SELECT ${key}, count(*) AS alerts, sum(w.reopened) AS reopened, count(w.acknowledged_at) AS acknowledged,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM w.acknowledged_at - a.opened_at)::float8)
         AS "medianSecondsToAcknowledge",
       count(*) FILTER (WHERE w.state = 'resolved' AND w.cause IS NULL AND w.acknowledged_at IS NULL) AS "clearedUntouched",
       count(w.cause) AS judged, count(*) FILTER (WHERE w.cause = 'false_alarm') AS "falseAlarms",
       count(*) FILTER (WHERE budgeted) AS drift,
       count(*) FILTER (WHERE budgeted AND w.cause = 'false_alarm') AS "falseDrift",
       count(*) FILTER (WHERE budgeted AND w.cause IS NULL) AS "unjudgedDrift"
     FROM alert_work w JOIN alert a ON a.id = w.alert_id JOIN model m ON m.id = a.model_id,
       LATERAL (SELECT a.rule IN ('drift', 'prediction_drift', 'confidence_drift', 'data_quality') AS budgeted) b
     WHERE a.opened_at > $1 GROUP BY 1`,
    [from],
  );
  return rows;
}

export interface Monitored {
  readonly model: string;
  readonly policy: string;
  readonly budget: number;
  /** From the first evaluation inside the range to the last. */
  readonly seconds: number;
}

async function readMonitored(pool: Pool, from: Date): Promise<Monitored[]> {
  const { rows } = await pool.query<Monitored>(
    `SELECT m.name AS model, m.policy, m.false_alarm_budget AS budget,
       coalesce(extract(epoch FROM max(e.at) - min(e.at)), 0)::float8 AS seconds
     FROM model m LEFT JOIN evaluation e ON e.model_id = m.id AND e.at > $1
     GROUP BY m.id ORDER BY m.name`,
    [from],
  );
  return rows;
}
