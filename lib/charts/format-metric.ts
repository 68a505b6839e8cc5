import type { MetricName } from "@/lib/contracts/performance";
import { formatEffect, formatNumber } from "./format";

const inUnits: ReadonlySet<MetricName> = new Set(["mae", "rmse", "bias", "mape"]);

/** Errors carry the unit of what is predicted; scores are read to three decimals. */
export const formatMetric = (metric: MetricName) => (inUnits.has(metric) ? formatNumber : formatEffect);
