import type { MetricName } from "@/lib/contracts/performance";
import { formatChange, formatEffect, formatNumber } from "./format";

const inUnits: ReadonlySet<MetricName> = new Set(["mae", "rmse", "bias", "mape"]);

/** Errors carry the unit of what is predicted; scores are read to three decimals. */
export const formatMetric = (metric: MetricName) => (inUnits.has(metric) ? formatNumber : formatEffect);

/** "+0.014", "−0.4": how far two values of a metric are apart. */
export function formatMetricChange(metric: MetricName): (change: number) => string {
  if (!inUnits.has(metric)) return formatChange;
  return (change) => (change > 0 ? `+${formatNumber(change)}` : formatNumber(change));
}
