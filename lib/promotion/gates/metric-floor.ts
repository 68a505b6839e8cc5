import "server-only";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import { getPerformance } from "@/lib/monitor/get-performance";
import { figure, times } from "./figures";
import { type Answer, type GateSubject, notMonitored } from "./gate-subject";
import { judgeFloor } from "./judge-floor";

type Rule = Extract<GateRule, { kind: "metric_floor" }>;

/** A metric that reaches its floor: as the run logged it, or on labelled predictions of the last 7 days. */
export async function metricFloor(rule: Rule, subject: GateSubject): Promise<Answer> {
  return rule.source === "run" ? ofRun(rule, subject) : ofTraffic(rule, subject);
}

async function ofRun({ metric, minimum }: Rule, { ctx, version }: GateSubject): Promise<Answer> {
  if (!version.runId) return { outcome: "inconclusive", summary: "this version comes from no run" };
  const { rows } = await ctx.db.pool.query<{ value: number }>(
    "SELECT value FROM run_latest_metric WHERE run_id = $1 AND key = $2 AND NOT is_nan",
    [version.runId, metric],
  );
  const value = rows[0]?.value;
  if (value === undefined || !Number.isFinite(value)) {
    return {
      outcome: "inconclusive",
      summary: `its run logged no ${metric}`,
      evidence: { run: version.runId },
    };
  }
  const outcome = value >= minimum ? "pass" : "fail";
  return { outcome, summary: figure(value), evidence: { run: version.runId, value, minimum } };
}

async function ofTraffic({ metric, minimum, rows }: Rule, subject: GateSubject): Promise<Answer> {
  const { monitored, ctx } = subject;
  if (!monitored) return notMonitored(subject);
  const { metrics, labelled } = await getPerformance(ctx, {
    name: monitored.model.name,
    query: { version: monitored.version.name, window: "7d" },
  });
  const found = metrics.find((value) => value.metric.toLowerCase() === metric.toLowerCase());
  if (!found) return { outcome: "error", summary: `${metric} is no metric of this task` };
  const { value, interval, higherIsBetter, reason } = found;
  const evidence = { value, interval, minimum, labelled, window: "7d" };
  if (value === null || labelled < rows) {
    const tooFew = `${times(labelled, "labelled row")}, ${rows} needed`;
    const summary = labelled < rows ? tooFew : (reason ?? "no value");
    return { outcome: "inconclusive", summary, evidence };
  }
  const outcome = judgeFloor({
    value,
    lower: interval?.lower,
    upper: interval?.upper,
    minimum,
    higherIsBetter,
  });
  const range = interval ? ` (${figure(interval.lower)} to ${figure(interval.upper)})` : "";
  return { outcome, summary: `${figure(value)}${range}`, evidence };
}
