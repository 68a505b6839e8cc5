import type { PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import { deploymentMarks } from "./deployment-marks";
import { type EndLabel, endLabels } from "./end-labels";
import type { Canvas, Figure, Margin, Shape } from "./figure";
import { firingStrip, stretchesOf } from "./firing-strip";
import { formatThreshold } from "./format";
import { formatMetric } from "./format-metric";
import { measureAxis, plotHeight, plotWidth, roomFor, timeLayout, words } from "./layout";
import { bandTraces, currentLine, lastPoint, levelLine } from "./line-traces";
import { toInstant } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

/** Lower part of the plot that shows how many labels are known; the rest is the metric's. */
const coverageTop = 0.13;
const metricGround = 0.21;

export function preparePerformanceFigure(
  answer: PerformanceAnswer,
  hover: (point: PerformancePoint) => string,
  canvas: Canvas,
): Figure {
  const { series, minimum, scope, markers } = answer;
  const range = metricRange(answer);
  const ticks = niceTicks(range[0], range[1], 3);
  const labels = tickLabels(ticks);
  const names = lineNames(answer);
  const margin: Margin = {
    l: roomFor(labels, 40),
    r: roomFor(
      names.map(({ text }) => text),
      58,
    ),
    t: 22,
    b: 22,
  };
  const width = plotWidth(canvas, margin);
  const height = plotHeight(canvas, margin) * (1 - metricGround);
  const marks = deploymentMarks(markers, scope.range, width);
  return {
    data: [
      ...bandTraces(
        series,
        (point) => point.lower,
        (point) => point.upper,
        token.currentBand,
      ),
      currentLine(series, { read: ({ value }) => value, hover, target: ({ at }) => toInstant(at) }),
      ...lastPoint(series, ({ value }) => value),
      ...coverageTraces(series),
    ],
    layout: {
      ...timeLayout(canvas, margin),
      xaxis: { ...timeAxis(scope.range, width), anchor: "y2" },
      yaxis: { ...measureAxis(range, ticks, labels), domain: [metricGround, 1] },
      yaxis2: { ...measureAxis([0, 1], [0, 1], ["0", "100 %"]), domain: [0, coverageTop], anchor: "x" },
      shapes: [
        groundLine(metricGround),
        ...(minimum === null ? [] : [levelLine(minimum, "threshold")]),
        ...firingStrip(
          stretchesOf(series, ({ below }) => below),
          scope.range,
          token.dangerMark,
          metricGround,
        ),
        ...marks.shapes,
      ],
      annotations: [
        ...endLabels(names, { range, height }),
        ...marks.annotations,
        words("labelled", {
          xref: "paper",
          yref: "paper",
          x: 1,
          y: coverageTop / 2,
          xanchor: "left",
          xshift: 8,
          yanchor: "middle",
        }),
      ],
    },
  };
}

function lineNames({ series, minimum, metric }: PerformanceAnswer): EndLabel[] {
  const last = series.findLast(({ value }) => value !== null)?.value ?? null;
  const limit = metric.higherIsBetter ? "min" : "max";
  return [
    ...(minimum === null
      ? []
      : [{ value: minimum, text: `${limit} ${formatThreshold(minimum)}`, tone: "threshold" as const }]),
    ...(last === null
      ? []
      : [{ value: last, text: formatMetric(metric.metric)(last), tone: "current" as const }]),
  ];
}

const groundLine = (y: number): Partial<Shape> => ({
  type: "line",
  xref: "paper",
  yref: "paper",
  x0: 0,
  x1: 1,
  y0: y,
  y1: y,
  line: { width: 1, color: token.axis },
});

/** Room for the interval and the threshold, with air above and below. */
function metricRange({ series, minimum }: PerformanceAnswer): [number, number] {
  const values = series
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
  const all = minimum === null ? values : [...values, minimum];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const air = (highest - lowest || Math.abs(highest) * 0.1 || 1) * 0.1;
  return [lowest - air, highest + air];
}

function coverageTraces(series: readonly PerformancePoint[]) {
  const share = ({ labelled, predictions }: PerformancePoint) =>
    predictions > 0 ? labelled / predictions : null;
  return bandTraces(series, (point) => (share(point) === null ? null : 0), share, token.currentBandInner).map(
    (trace) => ({ ...trace, yaxis: "y2" as const }),
  );
}
