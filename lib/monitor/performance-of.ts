import type { MetricValue } from "@/lib/contracts/performance";
import type { Outcomes } from "@/lib/ingest/counters";
import { metricCatalogue, metricsOfTask } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";
import { type MetricReading, metricReadings } from "./metric-values";
import { labelsNeeded, metricAgainst, type PerformanceSide, whyNotCompared } from "./performance-against";

/** Every metric of the model's task, the chosen one first, beside the same of what it is held against. */
export function performanceOf(
  outcomes: Outcomes,
  model: ModelRecord,
  against: PerformanceSide | null = null,
): MetricValue[] {
  const now = metricReadings(model, outcomes);
  const before = against?.outcomes ? metricReadings(model, against.outcomes) : {};
  const comparable = outcomes.labelled >= labelsNeeded && against !== null && !whyNotCompared(against);
  const chosenFirst = metricsOfTask(model.task).sort(
    (left, right) => Number(right === model.performanceMetric) - Number(left === model.performanceMetric),
  );
  return chosenFirst.map((metric) => {
    const { label, higherIsBetter } = metricCatalogue[metric];
    const reading = now[metric] ?? notOfTask;
    const other = against && metricAgainst(reading, before[metric], comparable);
    return { metric, label, higherIsBetter, against: other, ...reading };
  });
}

const notOfTask: MetricReading = {
  value: null,
  interval: null,
  errorBound: 0,
  reason: "not a metric of this task",
};

export type PerformanceRule = Pick<ModelRecord, "policy" | "performanceMinimum" | "performanceMetric">;

/**
 * Whether the model's threshold is broken: by the whole 95 % interval, or by the value itself under policy `seed`
 * and for metrics that have no interval. Too few labels break nothing.
 */
export function belowMinimum(
  { value, interval }: Pick<MetricValue, "value" | "interval">,
  rule: PerformanceRule,
  labelled: number,
): boolean {
  const { performanceMinimum: threshold, policy } = rule;
  if (threshold === null || value === null || labelled < labelsNeeded) return false;
  const point = rule.performanceMetric === "bias" ? Math.abs(value) : value;
  const whole = policy === "seed" || interval === null ? { lower: point, upper: point } : interval;
  return metricCatalogue[rule.performanceMetric].higherIsBetter
    ? whole.upper < threshold
    : whole.lower > threshold;
}
