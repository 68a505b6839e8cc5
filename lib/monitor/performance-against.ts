import type { MetricAgainst } from "@/lib/contracts/performance";
import type { Outcomes } from "@/lib/ingest/counters";
import { differenceInterval } from "@/lib/stats";
import { rows as thousands } from "./figures";
import type { MetricReading } from "./metric-values";

/** Fewer labels decide nothing about performance. */
export const labelsNeeded = 100;

/** What the performance of a window is held against: the reference, or another window. */
export interface PerformanceSide {
  /** the reference, the period before, version 2 */
  readonly label: string;
  /** Null where labels were never given. */
  readonly outcomes: Outcomes | null;
  readonly predictions: number;
}

/** Why a side's performance says too little to be compared with; null when it says enough. */
export function whyNotCompared({ label, outcomes, predictions }: PerformanceSide): string | null {
  if (!outcomes) return `${label} has no labels`;
  if (predictions === 0) return `${label} has no predictions`;
  if (outcomes.labelled === 0) return `${label} has no labels yet`;
  if (outcomes.labelled >= labelsNeeded) return null;
  return `${label} has too few labels to compare with: ${thousands(outcomes.labelled)} of ${labelsNeeded}`;
}

/** A metric of the other side, and how far the window's own is from it where both rest on enough labels. */
export function metricAgainst(
  now: MetricReading,
  other: MetricReading | undefined,
  comparable: boolean,
): MetricAgainst {
  const { value = null, interval = null, errorBound = 0, reason = "no labels" } = other ?? {};
  const known = { value, interval, errorBound, reason };
  if (!comparable || now.value === null || value === null) {
    return { ...known, difference: null, differenceInterval: null };
  }
  const difference = now.value - value;
  if (!now.interval || !interval) return { ...known, difference, differenceInterval: null };
  const { lower, upper } = differenceInterval(
    { value: now.value, interval: now.interval },
    { value, interval },
  );
  const open = now.errorBound + errorBound;
  return { ...known, difference, differenceInterval: { lower: lower - open, upper: upper + open } };
}
