import "server-only";
import type { Context } from "@/lib/context";
import type { Alert, AlertsAnswer } from "@/lib/contracts/alerts";
import { startOfHour } from "@/lib/ingest/counters";
import { loadScope, type MonitorInput, scopeAnswer } from "@/lib/monitor/load-scope";
import { readMarkers } from "@/lib/monitor/read-markers";
import { readTraffic } from "@/lib/monitor/read-traffic";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";
import { alertLanes } from "./alert-lanes";
import { type AlertRow, alertColumns, alertOf } from "./alert-row";
import { alertsVerdict } from "./alerts-verdict";

const listed = 200;

/** The alerts of a version that fired inside the range, as a list and as lanes of a timeline. */
export async function getAlerts(ctx: Context, input: MonitorInput): Promise<AlertsAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, version, hours, key } = scope;
  const range = {
    from: startOfHour(hours.range.fromHour),
    to: soonest(startOfHour(hours.range.toHour), ctx.now),
  };
  const [traffic, markers, { rows }] = await Promise.all([
    readTraffic(ctx.db.pool, key, hours.window),
    readMarkers(ctx.db.pool, model, hours.range),
    ctx.db.pool.query<AlertRow>(
      `SELECT ${alertColumns} FROM alert a JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
       WHERE a.model_id = $1 AND a.version_id = $2 AND a.opened_at <= $4 AND (a.closed_at IS NULL OR a.closed_at >= $3)
       ORDER BY a.opened_at DESC`,
      [model.id, version.id, range.from, range.to],
    ),
  ]);
  const alerts = rows.map((row) => asOf(alertOf(row), range.to));
  const firing = alerts.filter((alert) => alert.firing);
  const began = alerts.filter(({ openedAt }) => new Date(openedAt) >= range.from).length;
  const predictions = [...traffic.values()].reduce((sum, hour) => sum + hour.rows, 0);
  const answer = scopeAnswer(scope, predictions);
  return {
    scope: answer,
    verdict: alertsVerdict(firing, began, answer.evaluatedAt, scope.reference !== null),
    firing: firing.length,
    critical: firing.filter(({ severity }) => severity === "critical").length,
    began,
    rules: rulesChecked(model),
    lanes: alertLanes(alerts, range, performanceName(model)),
    alerts: [...firing, ...alerts.filter((alert) => !alert.firing)].slice(0, listed),
    markers,
  };
}

const soonest = (left: Date, right: Date) => new Date(Math.min(left.getTime(), right.getTime()));

/** A pinned page shows what was firing then, not what became of it. */
function asOf(alert: Alert, end: Date): Alert {
  if (alert.closedAt === null || new Date(alert.closedAt) <= end) return alert;
  return { ...alert, firing: true, closedAt: null };
}

function performanceName({ performanceMetric }: ModelRecord): string {
  const { label, higherIsBetter } = metricCatalogue[performanceMetric];
  return `${label} ${higherIsBetter ? "minimum" : "maximum"}`;
}

/** Drift of every column, missing values of every feature, the data set, silence, a surge, and performance or shift where set. */
function rulesChecked({ columns, performanceMinimum, policy }: ModelRecord): number {
  const features = columns.filter(({ role }) => role === "feature").length;
  return columns.length + features + 3 + (performanceMinimum === null ? 0 : 1) + (policy === "seed" ? 1 : 0);
}
