import type { Verdict } from "@/lib/contracts/common";
import type { MetricValue } from "@/lib/contracts/performance";
import { metricFigure, moment, percent, plural } from "./figures";
import { labelsNeeded } from "./performance-against";

export interface PerformanceState {
  readonly metric: MetricValue;
  readonly minimum: number | null;
  readonly below: boolean;
  readonly labelled: number;
  readonly predictions: number;
  readonly alertSince: Date | null;
}

export const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The model's chosen metric against its threshold, in words. */
export function performanceVerdict(state: PerformanceState): Verdict {
  const { metric, minimum, below, labelled, predictions, alertSince } = state;
  const label = capitalised(metric.label);
  if (labelled === 0) {
    const detail = `Performance comes with the labels: ${labelsNeeded} are needed for a verdict.`;
    return { level: "undecided", headline: "No labels in this window yet", detail };
  }
  if (metric.value === null) {
    return { level: "undecided", headline: `${label} has no value: ${metric.reason}`, detail: "" };
  }
  const value = metricFigure(metric.value);
  const coverage =
    predictions > 0 ? ` of ${plural(predictions, "prediction")}, ${percent(labelled / predictions)}` : "";
  const detail = `${plural(labelled, "label")}${coverage}.`;
  if (labelled < labelsNeeded) {
    const headline = `Too few labels for a verdict: ${labelled} of ${labelsNeeded}`;
    return { level: "undecided", headline, detail: `${label} is ${value} on them.` };
  }
  if (minimum === null)
    return { level: "info", headline: `${label} is ${value}`, detail: `No threshold is set. ${detail}` };
  const [side, bound] = metric.higherIsBetter
    ? ["below its minimum", "a minimum"]
    : ["above its maximum", "a maximum"];
  const threshold = metricFigure(minimum);
  if (below) {
    const since = alertSince ? `Alert since ${moment(alertSince)}. ` : "";
    return {
      level: "critical",
      headline: `${label} is ${side}, ${value} against ${threshold}`,
      detail: since + detail,
    };
  }
  const point = metric.higherIsBetter ? metric.value < minimum : metric.value > minimum;
  if (point) {
    const headline = `${label} is ${value}, not clearly ${side} of ${threshold}`;
    return { level: "ok", headline, detail: `The 95 % interval still holds ${threshold}. ${detail}` };
  }
  return { level: "ok", headline: `${label} holds: ${value} against ${bound} of ${threshold}`, detail };
}
