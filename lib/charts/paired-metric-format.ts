import type { PairedMetricName } from "@/lib/contracts/compare";
import { formatChange, formatEffect, unknown } from "./format";
import { formatMetric, formatMetricChange } from "./format-metric";

/** A metric's value as its row says it. */
export function formatPaired(metric: PairedMetricName, value: number | null): string {
  if (value === null) return unknown;
  return (metric === "calibrationError" ? formatEffect : formatMetric(metric))(value);
}

/** A difference, or an end of its interval. */
export function formatPairedChange(metric: PairedMetricName, change: number | null): string {
  if (change === null) return unknown;
  return (metric === "calibrationError" ? formatChange : formatMetricChange(metric))(change);
}

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "+0.043 to +0.049". */
export function formatPairedInterval(metric: PairedMetricName, { lower, upper }: Ends): string {
  if (lower === null || upper === null) return unknown;
  return `${formatPairedChange(metric, lower)} to ${formatPairedChange(metric, upper)}`;
}
