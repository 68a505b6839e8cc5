import { Gauge, type OpenMetricsContentType, Registry } from "prom-client";
import type { EvaluatedVersion, MetricFacts } from "./facts";

/** A model with thousands of columns must not fill a collector: the columns that moved most are told. */
const mostColumns = 200;

/** The facts in the OpenMetrics text format. Every value is a gauge, read when it is asked for. */
export function writeMetrics(facts: MetricFacts): {
  readonly text: Promise<string>;
  readonly contentType: string;
} {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name: `plumbline_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  const column = ["model", "version", "column", "window"] as const;
  const statistic = gauge("drift_statistic", "KS statistic or chi-square of the window", column);
  const effect = gauge("drift_effect", "Effect size that decides: D, or V° of a categorical column", column);
  const p = gauge("drift_p_value", "p-value of the window's test", column);
  const drift = gauge("drift", "1 where the window counts as drift", column);
  const left = gauge("columns_left_out", "Columns of the version that are not told here", [
    "model",
    "version",
  ]);
  const share = gauge("drifted_share", "Share of the tested features that drifted", ["model", "version"]);
  const metric = ["model", "version", "metric"] as const;
  const performance = gauge("performance", "The model's metric over its window", metric);
  const labelled = gauge("labelled_predictions", "Predictions with a label behind it", metric);
  const age = gauge("evaluation_age_seconds", "Since the version was evaluated last", ["model", "version"]);
  const serving = gauge("serving", "1 for the version that serves", ["model", "version"]);

  for (const version of facts.versions) {
    const labels = { model: version.model, version: version.version };
    const columns = strongestFirst(version);
    left.set(labels, Math.max(0, columns.length - mostColumns));
    for (const [name, { decisions }] of columns.slice(0, mostColumns)) {
      for (const decision of decisions) {
        if (decision.status !== "decided") continue;
        const ofWindow = { ...labels, column: name, window: decision.window };
        effect.set(ofWindow, decision.effect);
        drift.set(ofWindow, decision.drift ? 1 : 0);
        p.set(ofWindow, decision.p);
        statistic.set(ofWindow, decision.statistic);
      }
    }
    const { dataset, performance: measured } = version.result;
    if (dataset.share !== null) share.set(labels, dataset.share);
    if (measured) {
      const ofMetric = { ...labels, metric: measured.metric };
      if (measured.value !== null) performance.set(ofMetric, measured.value);
      labelled.set(ofMetric, measured.labelled);
    }
    age.set(labels, secondsSince(version.evaluatedAt, facts.now));
    serving.set(labels, version.serving ? 1 : 0);
  }

  const alerts = gauge("alerts", "Alerts that fire, by what people have done about them", [
    "model",
    "severity",
    "state",
  ]);
  for (const { model, severity, state, alerts: count } of facts.alerts) {
    alerts.set({ model, severity, state }, count);
  }
  gauge("outbox_waiting", "Events that wait to be told to others", []).set(facts.outbox.waiting);
  gauge("outbox_age_seconds", "For how long the oldest of them has waited", []).set(
    facts.outbox.oldest ? secondsSince(facts.outbox.oldest, facts.now) : 0,
  );
  if (facts.workerAt) {
    gauge("worker_age_seconds", "Since the worker went through every model", []).set(
      secondsSince(facts.workerAt, facts.now),
    );
  }
  return { text: registry.metrics(), contentType: registry.contentType };
}

function strongestFirst({ result }: EvaluatedVersion) {
  const effectOf = (name: string) =>
    Math.max(
      -1,
      ...(result.columns[name]?.decisions ?? []).map((each) =>
        each.status === "decided" ? each.effect : -1,
      ),
    );
  return Object.entries(result.columns).sort(([left], [right]) => effectOf(right) - effectOf(left));
}

const secondsSince = (from: Date, now: Date) => Math.max(0, (now.getTime() - from.getTime()) / 1000);
