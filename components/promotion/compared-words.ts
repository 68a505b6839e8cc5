import { formatCount, formatEffect, unknown } from "@/lib/charts/format";
import { formatMetric, formatMetricChange } from "@/lib/charts/format-metric";
import type { Level } from "@/lib/contracts/common";
import type { PairedComparison, PairedMetric, PairedVerdict } from "@/lib/contracts/compare";

/** "0.716" in as many decimals as the metric is read to. */
export function metricWords(metric: PairedMetric["metric"], value: number | null): string {
  if (value === null) return unknown;
  return metric === "calibrationError" ? formatEffect(value) : formatMetric(metric)(value);
}

export function changeWords(metric: PairedMetric["metric"], value: number | null): string {
  if (value === null) return unknown;
  return formatMetricChange(metric === "calibrationError" ? "logLoss" : metric)(value);
}

/** "+0.043 to +0.049" */
export function intervalWords({ metric, lower, upper, reason }: PairedMetric): string {
  if (lower === null || upper === null) return reason ? "point only" : unknown;
  return `${changeWords(metric, lower)} to ${changeWords(metric, upper)}`;
}

export const verdictLook: Readonly<Record<PairedVerdict, { readonly word: string; readonly level: Level }>> =
  {
    better: { word: "better", level: "ok" },
    worse: { word: "worse", level: "critical" },
    undecided: { word: "undecided", level: "undecided" },
    unknown: { word: "not known", level: "info" },
  };

/** What the difference in the model's own metric comes to. */
export function differenceWords(version: number, verdict: PairedVerdict): string {
  switch (verdict) {
    case "better":
      return `Version ${version} is better`;
    case "worse":
      return `Version ${version} is worse`;
    case "undecided":
      return "Undecided: the interval holds 0";
    case "unknown":
      return "Not known yet";
  }
}

/** What the figures rest on, or what they still wait for. */
export function rowsWords({ rows, needed, both }: PairedComparison): string {
  if (rows >= needed) return `${formatCount(rows)} labelled rows that both predicted`;
  return `${formatCount(rows)} labelled rows that both predicted, ${formatCount(needed)} needed; ${formatCount(both)} with or without a label`;
}
