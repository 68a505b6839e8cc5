import type { MetricName, MetricValue } from "@/lib/contracts/performance";
import type { Outcomes } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { metricCatalogue, metricsOfTask } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";
import { type MetricReading, metricReadings } from "./metric-values";
import { referenceOutcomes } from "./reference-outcomes";

/** Fewer labels decide nothing about performance. */
export const labelsNeeded = 100;

/** Every metric of the model's task, the chosen one first, beside the reference's own. */
export function performanceOf(
  outcomes: Outcomes,
  reference: LoadedReference | null,
  model: ModelRecord,
  segmentId = 0,
): MetricValue[] {
  const now = metricReadings(model, outcomes);
  const ofReference = reference && referenceOutcomes(model, reference, segmentId);
  const before = ofReference && ofReference.labelled > 0 ? metricReadings(model, ofReference) : {};
  const chosenFirst = metricsOfTask(model.task).sort(
    (left, right) => Number(right === model.performanceMetric) - Number(left === model.performanceMetric),
  );
  return chosenFirst.map((metric) => metricValue(metric, now[metric], before[metric]?.value ?? null));
}

function metricValue(
  metric: MetricName,
  reading: MetricReading | undefined,
  reference: number | null,
): MetricValue {
  const { label, higherIsBetter } = metricCatalogue[metric];
  const none: MetricReading = {
    value: null,
    interval: null,
    errorBound: 0,
    reason: "not a metric of this task",
  };
  return { metric, label, higherIsBetter, reference, ...(reading ?? none) };
}

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
