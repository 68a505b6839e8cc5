import type { Interval, Verdict } from "@/lib/contracts/common";
import type { MetricValue } from "@/lib/contracts/performance";
import { metricFigure } from "./figures";
import { capitalised } from "./performance-verdict";

/** What a performance is held against, as its verdict says it. */
export interface Comparison {
  /** the reference, the period before, version 2 */
  readonly label: string;
  /** Why nothing can be compared. */
  readonly reason: string | null;
  /** Whether a person asked for it: then it is the headline, unless a minimum is broken. */
  readonly asked: boolean;
}

/** A performance's own verdict, with how it stands to what it is held against. */
export function comparedVerdict(own: Verdict, metric: MetricValue, comparison: Comparison | null): Verdict {
  if (!comparison || own.level === "undecided") return own;
  const words = comparisonWords(metric, comparison);
  if (!comparison.asked || own.level === "critical") {
    return { ...own, detail: `${own.detail} ${words}.`.trim() };
  }
  const detail = `${intervalWords(metric)}${own.headline}. ${own.detail}`.trim();
  return { level: metric.against?.difference == null ? "undecided" : "info", headline: words, detail };
}

function comparisonWords(metric: MetricValue, { label: other, reason }: Comparison): string {
  const name = capitalised(metric.label);
  if (reason) return `${name} cannot be compared: ${reason}`;
  const { value = null, difference = null, differenceInterval = null } = metric.against ?? {};
  if (metric.value === null || value === null || difference === null) {
    return `${name} cannot be compared: ${other} has ${metric.against?.reason ?? "too few labels"}`;
  }
  const values = `${metricFigure(metric.value)} against ${metricFigure(value)}`;
  if (differenceInterval ? holdsZero(differenceInterval) : difference === 0) {
    return `${name} does not clearly differ from ${other}'s, ${values}`;
  }
  const clearly = differenceInterval ? "clearly " : "";
  return `${name} is ${clearly}${difference < 0 ? "lower" : "higher"} than ${other}'s, ${values}`;
}

const holdsZero = ({ lower, upper }: Interval) => lower <= 0 && upper >= 0;

function intervalWords({ against }: MetricValue): string {
  const interval = against?.differenceInterval;
  if (!interval) return "";
  return `The 95 % interval of the difference is ${signed(interval.lower)} to ${signed(interval.upper)}. `;
}

const signed = (value: number) => metricFigure(value).replace("-", "\u2212");
