import type { PerformanceAnswer, PerformancePoint } from "@/lib/contracts/performance";
import { deploymentMarks } from "./deployment-marks";
import { type EndLabel, endLabels } from "./end-labels";
import type { Canvas, Figure, Margin, Shape } from "./figure";
import { firingStrip, stretchesOf } from "./firing-strip";
import { formatThreshold } from "./format";
import { formatMetric } from "./format-metric";
import { heldKey } from "./held-key";
import { measureAxis, plotHeight, plotWidth, roomFor, timeLayout, words } from "./layout";
import { bandTraces, currentLine, heldLine, lastPoint, levelLine } from "./line-traces";
import { heldAbsence, heldLevel, heldName } from "./performance-words";
import { toInstant } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

/** Lower part of the plot that shows how many labels are known; the rest is the metric's. */
const coverageTop = 0.13;
const metricGround = 0.21;
const everything = "100 %";

export function preparePerformanceFigure(
  answer: PerformanceAnswer,
  hover: (point: PerformancePoint, at: number) => string,
  canvas: Canvas,
): Figure {
  const { series, minimum, scope, markers, against } = answer;
  const range = metricRange(answer);
  const ticks = niceTicks(range[0], range[1], 3);
  const labels = tickLabels(ticks);
  const names = lineNames(answer);
  const margin: Margin = {
    l: roomFor([...labels, everything], 40),
    r: roomFor(
      names.map(({ text }) => text),
      58,
    ),
    t: 22,
    b: 22,
  };
  const width = plotWidth(canvas, margin);
  const height = plotHeight(canvas, margin) * (1 - metricGround);
  const level = heldLevel(answer);
  const key = heldKey(level === null ? heldName(answer) : null, heldAbsence(answer));
  const marks = deploymentMarks(markers, scope.range, width, key.width);
  return {
    data: [
      ...bandTraces(
        series,
        (point) => point.lower,
        (point) => point.upper,
        token.currentBand,
      ),
      ...heldLine(against?.series ?? [], ({ value }) => value),
      currentLine(series, { read: ({ value }) => value, hover, target: ({ at }) => toInstant(at) }),
      ...lastPoint(series, ({ value }) => value),
      ...coverageTraces(series),
    ],
    layout: {
      ...timeLayout(canvas, margin),
      xaxis: { ...timeAxis(scope.range, width), anchor: "y2" },
      yaxis: { ...measureAxis(range, ticks, labels), domain: [metricGround, 1] },
      yaxis2: { ...measureAxis([0, 1], [0, 1], ["0", everything]), domain: [0, coverageTop], anchor: "x" },
      shapes: [
        groundLine(metricGround),
        ...(level === null ? [] : [levelLine(level, "reference")]),
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
        ...key.annotations,
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

const lastOf = (points: readonly { readonly value: number | null }[]) =>
  points.findLast(({ value }) => value !== null)?.value ?? null;

function lineNames(answer: PerformanceAnswer): EndLabel[] {
  const { series, minimum, metric, against } = answer;
  const format = formatMetric(metric.metric);
  const level = heldLevel(answer);
  const held = level ?? lastOf(against?.series ?? []);
  const last = lastOf(series);
  const limit = metric.higherIsBetter ? "min" : "max";
  return [
    ...(minimum === null
      ? []
      : [{ value: minimum, text: `${limit} ${formatThreshold(minimum)}`, tone: "threshold" as const }]),
    ...(held === null
      ? []
      : [
          {
            value: held,
            text: `${level === null ? "" : "ref "}${format(held)}`,
            tone: "reference" as const,
          },
        ]),
    ...(last === null ? [] : [{ value: last, text: format(last), tone: "current" as const }]),
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

/** Room for the interval, the threshold and the grey line, with air above and below. */
function metricRange(answer: PerformanceAnswer): [number, number] {
  const { series, minimum, against } = answer;
  const all = [
    ...series.flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ...(against?.series ?? []).map(({ value }) => value),
    minimum,
    heldLevel(answer),
  ].filter((value) => value !== null);
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
