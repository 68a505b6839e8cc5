import "server-only";
import type { Context } from "@/lib/context";
import type { EvaluatedVersion, MetricFacts, OpenAlerts } from "./facts";

export async function readMetricFacts({ db, now }: Pick<Context, "db" | "now">): Promise<MetricFacts> {
  const [versions, alerts, outbox, worker] = await Promise.all([
    db.pool.query<EvaluatedVersion>(
      `SELECT m.name AS model, v.name AS version, v.id = m.serving_version_id AS serving, e.at,
         e.evaluated_at AS "evaluatedAt", e.result
       FROM version v JOIN model m ON m.id = v.model_id
       JOIN LATERAL (SELECT at, evaluated_at, result FROM evaluation
         WHERE model_id = m.id AND version_id = v.id ORDER BY at DESC LIMIT 1) e ON true
       ORDER BY m.name, v.id`,
    ),
    db.pool.query<OpenAlerts>(
      `SELECT m.name AS model, a.severity, w.state, count(*) AS alerts
       FROM alert_work w JOIN alert a ON a.id = w.last_id JOIN model m ON m.id = a.model_id
       WHERE a.closed_at IS NULL GROUP BY m.name, a.severity, w.state ORDER BY m.name`,
    ),
    db.pool.query<MetricFacts["outbox"]>(
      "SELECT count(*) AS waiting, min(at) AS oldest FROM outbox_event WHERE sent_at IS NULL",
    ),
    db.pool.query<{ at: Date }>("SELECT at FROM worker_state WHERE name = 'evaluation'"),
  ]);
  return {
    now,
    versions: versions.rows,
    alerts: alerts.rows,
    outbox: outbox.rows[0]!,
    workerAt: worker.rows[0]?.at ?? null,
  };
}
