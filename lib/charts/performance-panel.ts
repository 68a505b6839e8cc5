import type { PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import { curlLabel } from "./curl";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness } from "./figure";
import { formatCount, formatOr, formatShare, formatThreshold, unknown } from "./format";
import { formatMetric, formatMetricChange } from "./format-metric";
import { dayClockOf, msOf } from "./instants";
import { preparePerformanceFigure } from "./performance-figure";
import { heldLevel, heldName, heldRowsWords, heldValueWords, performanceHover } from "./performance-words";
import { labelled, rangeName, segmentName, windowWords } from "./scope-words";

export function performanceLabel(answer: PerformanceAnswer | undefined): string {
  if (!answer) return "Performance";
  return labelled(
    `Performance: ${answer.metric.label} of the ${answer.seriesWindowHours} h before`,
    answer.scope,
  );
}

export function performanceNumber(answer: PerformanceAnswer): DecidingNumber {
  const { metric, minimum, metrics } = answer;
  const format = formatMetric(metric.metric);
  const { value, interval } = metric;
  if (value === null) return { value: unknown, unit: metric.label };
  const half = interval ? `± ${format((interval.upper - interval.lower) / 2)}` : undefined;
  const beside = [
    ...(minimum === null
      ? []
      : [`${metric.higherIsBetter ? "minimum" : "maximum"} ${formatThreshold(minimum)}`]),
    ...heldValueWords(answer),
  ];
  const second = metrics.find((other) => other.metric !== metric.metric && other.value !== null);
  if (beside.length < 2 && second?.value != null) {
    beside.push(`${second.label} ${formatMetric(second.metric)(second.value)}`);
  }
  return { value: format(value), unit: half, beside };
}

export function performanceFooter(answer: PerformanceAnswer): string {
  const { scope, labelled: known, predictions, coverage } = answer;
  const share = coverage === null ? "" : `, ${formatShare(coverage, 0)}`;
  const held = heldRowsWords(answer);
  const rest = !held && known < predictions ? "; the rest as labels come" : "";
  const segment = segmentName(scope);
  return `${windowWords(scope)}${segment ? ` · ${segment}` : ""} · ${formatCount(known)} of ${formatCount(predictions)} labelled${share}${rest}${held}`;
}

export function performanceEmptiness(answer: PerformanceAnswer): Emptiness | null {
  if (answer.series.some(({ value }) => value !== null)) return null;
  const { scope, labelled: known, needed, predictions, metric } = answer;
  if (predictions === 0 && answer.series.every((point) => point.predictions === 0)) {
    return {
      reason: `No predictions in the ${rangeName(scope)}. Performance appears when they come and their labels are known.`,
    };
  }
  const labelledWords = `${formatCount(known)} of ${formatCount(predictions)} predictions are labelled`;
  if (known >= needed && metric.reason !== null) {
    return {
      reason: `${labelledWords}; ${metric.label} has no value: ${metric.reason}.${othersWords(answer)}`,
    };
  }
  return {
    reason: `${labelledWords}; a value needs ${formatCount(needed)}. Send what really happened, by prediction id:`,
    command: curlLabel(scope.model, exampleLabel(answer)),
  };
}

/** What can be said without the chosen metric. */
function othersWords({ metrics }: PerformanceAnswer): string {
  const known = metrics.flatMap(({ metric, label, value }) =>
    value === null ? [] : [`${label} ${formatMetric(metric)(value)}`],
  );
  return known.length > 0 ? ` Known without it: ${known.join(", ")}.` : "";
}

/** A label that the model takes: a class of its own, or a value. */
function exampleLabel({ task, confusionMatrix }: PerformanceAnswer): string | number {
  return task === "regression" ? 9.75 : (confusionMatrix?.classes.at(-1) ?? 1);
}

export function preparePerformance(answer: PerformanceAnswer, canvas: Canvas): Chart {
  const { metric, minimum, scope, against } = answer;
  const limit =
    minimum === null ? "" : `; ${metric.higherIsBetter ? "minimum" : "maximum"} ${formatThreshold(minimum)}`;
  const held = heldName(answer);
  const values = [`Now ${formatOr(metric.value, formatMetric(metric.metric))}`, ...heldValueWords(answer)];
  const hover = (point: PerformancePoint, at: number) =>
    performanceHover(answer, point, against?.series[at], canvas.zone);
  return {
    overTime: true,
    summary: `${metric.label} over the ${answer.seriesWindowHours} h before each hour of ${rangeName(scope)}, with a 95 % interval${limit}${held ? `; in grey ${held}` : ""}. ${values.join("; ")}.`,
    figure: preparePerformanceFigure(answer, hover, canvas),
  };
}

export function performanceTable(answer: PerformanceAnswer): ChartTable {
  const { metric, series, against } = answer;
  const format = formatMetric(metric.metric);
  const held = heldName(answer);
  const heldColumns = held ? [held, "difference"] : [];
  const heldCells = (point: PerformancePoint, at: number) => {
    const value = heldLevel(answer) ?? against?.series[at]?.value ?? null;
    const difference = point.value === null || value === null ? null : point.value - value;
    return [formatOr(value, format), formatOr(difference, formatMetricChange(metric.metric))];
  };
  const columns = [metric.label, "95 % interval", ...heldColumns, "labelled", "predictions"];
  const rows = series.map((point, at) => [
    { text: dayClockOf(msOf(point.at)) },
    { text: formatOr(point.value, format) },
    {
      text:
        point.lower === null || point.upper === null
          ? unknown
          : `${format(point.lower)} to ${format(point.upper)}`,
    },
    ...(held ? heldCells(point, at).map((text) => ({ text })) : []),
    { text: formatCount(point.labelled) },
    { text: formatCount(point.predictions) },
  ]);
  return {
    columns: [{ label: "the day to, UTC" }, ...columns.map((label) => ({ label, numeric: true }))],
    rows: rows.reverse(),
  };
}
