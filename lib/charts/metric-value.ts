import type { MetricValue } from "@/lib/contracts/runs";
import { formatBound } from "./format";

/** A metric's value where it can be drawn; null for NaN and infinities. */
export const numberOf = (value: MetricValue): number | null => (typeof value === "number" ? value : null);

/** "0.9123", "12.5", "1,204", "NaN": four digits, as metrics are compared in. */
export function formatMetricValue(value: MetricValue): string {
  if (typeof value !== "number") return value.replace("-", "\u2212");
  const size = Math.abs(value);
  if (size >= 10_000 && size < 1e9) return Math.round(value).toLocaleString("en-GB").replace("-", "\u2212");
  return formatBound(value);
}
