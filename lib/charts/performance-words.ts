import type { Scope } from "@/lib/contracts/common";
import type { MetricValue, PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import { formatCount, formatShare } from "./format";
import { formatMetric, formatMetricChange } from "./format-metric";
import { hoverTime, msOf } from "./instants";
import { againstName, heldSeriesName } from "./scope-words";

type HeldPoint = NonNullable<PerformanceAnswer["against"]>["series"][number];

/** The reference is one value, drawn across; null where it has none that can be compared with. */
export const heldLevel = ({ metric, against }: PerformanceAnswer): number | null =>
  against && against.series.length === 0 && !against.reason ? (metric.against?.value ?? null) : null;

/** What the grey line is: "7 d earlier", "version 2", "reference"; null where none is drawn. */
export function heldName(answer: PerformanceAnswer): string | null {
  const { scope, against } = answer;
  if (heldLevel(answer) !== null) return againstName(scope);
  return against?.series.some(({ value }) => value !== null)
    ? heldSeriesName(scope, against.seriesHoursEarlier)
    : null;
}

/** What is said in place of the grey line of another window; null where it is drawn. */
export function heldAbsence(answer: PerformanceAnswer): string | null {
  const { scope, against } = answer;
  if (!against || against.series.length === 0 || heldName(answer) !== null) return null;
  return `${heldSeriesName(scope, against.seriesHoursEarlier)}: too few labels`;
}

/** A name that holds a number is parted from the number that follows. */
const saidBefore = (scope: Scope) =>
  scope.against.kind !== "reference" ? `${againstName(scope)}:` : againstName(scope);

/** "reference 0.720, −0.098": what the window's value is held against, and how far it is from it. */
export function heldValueWords({ metric, scope }: PerformanceAnswer): string[] {
  const { value = null, difference = null } = metric.against ?? {};
  if (value === null) return [];
  const change = difference === null ? "" : `, ${formatMetricChange(metric.metric)(difference)}`;
  return [`${saidBefore(scope)} ${formatMetric(metric.metric)(value)}${change}`];
}

/** The labels that the other side rests on, or why it cannot be compared with. */
export function heldRowsWords({ against, scope }: PerformanceAnswer): string {
  if (!against) return "";
  if (against.reason) return ` · ${against.reason}`;
  if (scope.against.kind === "reference") return "";
  const { labelled, predictions } = against;
  return ` · ${saidBefore(scope)} ${formatCount(labelled)} of ${formatCount(predictions)}`;
}

export function performanceHover(
  answer: PerformanceAnswer,
  point: PerformancePoint,
  other: HeldPoint | undefined,
  zone: string,
): string {
  const { metric } = answer;
  return [
    hoverTime(msOf(point.at), zone),
    `${metric.label}${point.value === null ? ":" : ""} ${valueWords(metric, point)}`,
    `${formatCount(point.labelled)} of ${formatCount(point.predictions)} labelled`,
    ...(point.below ? [metric.higherIsBetter ? "below its minimum" : "above its maximum"] : []),
    ...heldHover(answer, other),
  ].join("<br>");
}

function heldHover(answer: PerformanceAnswer, other: HeldPoint | undefined): string[] {
  const name = heldName(answer);
  if (!name || !other) return [];
  const coverage =
    other.predictions > 0 ? `, ${formatShare(other.labelled / other.predictions, 0)} labelled` : "";
  return [`${name}: ${valueWords(answer.metric, other)}${coverage}`];
}

function valueWords({ metric }: MetricValue, { value, lower, upper }: HeldPoint): string {
  const format = formatMetric(metric);
  if (value === null) return "too few labels";
  return lower === null || upper === null
    ? format(value)
    : `${format(value)}, ${format(lower)} to ${format(upper)}`;
}
