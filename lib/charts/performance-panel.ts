import type { PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness } from "./figure";
import { formatCount, formatOr, formatShare, formatThreshold, unknown } from "./format";
import { formatMetric } from "./format-metric";
import { dayClockOf, hoverTime, msOf } from "./instants";
import { preparePerformanceFigure } from "./performance-figure";
import { labelled, rangeName, segmentName, windowWords } from "./scope-words";

export function performanceLabel(answer: PerformanceAnswer | undefined): string {
  if (!answer) return "Performance";
  return labelled(
    `Performance: ${answer.metric.label} of the ${answer.seriesWindowHours} h before`,
    answer.scope,
  );
}

export function performanceNumber({ metric, minimum, metrics }: PerformanceAnswer): DecidingNumber {
  const format = formatMetric(metric.metric);
  const { value, interval, reference } = metric;
  if (value === null) return { value: unknown, unit: metric.label };
  const half = interval ? `± ${format((interval.upper - interval.lower) / 2)}` : undefined;
  const beside = [
    ...(minimum === null
      ? []
      : [`${metric.higherIsBetter ? "minimum" : "maximum"} ${formatThreshold(minimum)}`]),
    ...(reference === null ? [] : [`reference ${format(reference)}`]),
  ];
  const second = metrics.find((other) => other.metric !== metric.metric && other.value !== null);
  if (beside.length < 2 && second?.value != null) {
    beside.push(`${second.label} ${formatMetric(second.metric)(second.value)}`);
  }
  return { value: format(value), unit: half, beside };
}

export function performanceFooter({
  scope,
  labelled: known,
  predictions,
  coverage,
}: PerformanceAnswer): string {
  const share = coverage === null ? "" : `, ${formatShare(coverage, 0)}`;
  const rest = known < predictions ? "; the rest as labels come" : "";
  const segment = segmentName(scope);
  return `${windowWords(scope)}${segment ? ` · ${segment}` : ""} · ${formatCount(known)} of ${formatCount(predictions)} labelled${share}${rest}`;
}

export function performanceEmptiness(answer: PerformanceAnswer): Emptiness | null {
  if (answer.series.some(({ value }) => value !== null)) return null;
  const { scope, labelled: known, needed, predictions } = answer;
  if (predictions === 0 && answer.series.every((point) => point.predictions === 0)) {
    return {
      reason: `No predictions in the ${rangeName(scope)}. Performance appears when they come and their labels are known.`,
    };
  }
  return {
    reason: `${formatCount(known)} of ${formatCount(predictions)} predictions are labelled; a value needs ${formatCount(needed)}. Send what really happened, by prediction id:`,
    command: (origin) =>
      `curl -X POST "${origin}/api/v1/models/${scope.model}/labels" \\\n  -H "Content-Type: application/json" \\\n  -d '[{ "id": "a prediction id", "label": "what happened" }]'`,
  };
}

export function preparePerformance(answer: PerformanceAnswer, canvas: Canvas): Chart {
  const { metric, minimum, scope } = answer;
  const limit =
    minimum === null ? "" : `; ${metric.higherIsBetter ? "minimum" : "maximum"} ${formatThreshold(minimum)}`;
  return {
    overTime: true,
    summary: `${metric.label} over the ${answer.seriesWindowHours} h before each hour of ${rangeName(scope)}, with a 95 % interval${limit}. Now ${formatOr(metric.value, formatMetric(metric.metric))}.`,
    figure: preparePerformanceFigure(answer, (point) => hoverOf(answer, point, canvas.zone), canvas),
  };
}

function hoverOf({ metric }: PerformanceAnswer, point: PerformancePoint, zone: string): string {
  const format = formatMetric(metric.metric);
  const interval =
    point.lower === null || point.upper === null ? "" : `, ${format(point.lower)} to ${format(point.upper)}`;
  return [
    hoverTime(msOf(point.at), zone),
    point.value === null
      ? `${metric.label}: too few labels`
      : `${metric.label} ${format(point.value)}${interval}`,
    `${formatCount(point.labelled)} of ${formatCount(point.predictions)} labelled`,
    ...(point.below ? [metric.higherIsBetter ? "below its minimum" : "above its maximum"] : []),
  ].join("<br>");
}

export function performanceTable({ metric, series }: PerformanceAnswer): ChartTable {
  const format = formatMetric(metric.metric);
  return {
    columns: [
      { label: "the day to, UTC" },
      { label: metric.label, numeric: true },
      { label: "95 % interval", numeric: true },
      { label: "labelled", numeric: true },
      { label: "predictions", numeric: true },
    ],
    rows: series.toReversed().map((point) => [
      { text: dayClockOf(msOf(point.at)) },
      { text: formatOr(point.value, format) },
      {
        text:
          point.lower === null || point.upper === null
            ? unknown
            : `${format(point.lower)} to ${format(point.upper)}`,
      },
      { text: formatCount(point.labelled) },
      { text: formatCount(point.predictions) },
    ]),
  };
}
