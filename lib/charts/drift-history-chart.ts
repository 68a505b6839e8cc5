import type { DriftPoint, FeatureAnswer } from "@/lib/contracts/feature";
import { deploymentMarks } from "./deployment-marks";
import { effectSymbol } from "./drift-words";
import { endLabels } from "./end-labels";
import type { Annotation, Canvas, Chart, ChartTable, Margin } from "./figure";
import { firingStrip } from "./firing-strip";
import { formatCount, formatEffect, formatOr, formatP, formatPWords, formatThreshold } from "./format";
import { dayClockOf, hoverTime, msOf } from "./instants";
import { measureAxis, plotHeight, plotWidth, timeLayout, words } from "./layout";
import { currentLine, lastPoint, levelLine } from "./line-traces";
import { rangeName } from "./scope-words";
import { toInstant } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

const margin: Margin = { l: 34, r: 70, t: 22, b: 22 };

const effectOf = ({ effect }: DriftPoint) => effect;

export const peakOf = (history: readonly DriftPoint[]) =>
  history.reduce<DriftPoint | null>(
    (peak, point) => ((point.effect ?? -1) > (peak?.effect ?? -1) ? point : peak),
    null,
  );

/** The effect at each evaluation of the range, with the floor that it must reach and the hours that fired. */
export function prepareDriftHistory(answer: FeatureAnswer, canvas: Canvas): Chart {
  const { history, scope, markers, firing, drift } = answer;
  const width = plotWidth(canvas, margin);
  const floor = history.findLast((point) => point.floor !== null)?.floor ?? null;
  const peak = peakOf(history);
  const highest = Math.max(floor ?? 0, peak?.effect ?? 0, 0.02) * 1.15;
  const ticks = niceTicks(0, highest, 4);
  const marks = deploymentMarks(markers, scope.range, width);
  const last = history.findLast((point) => point.effect !== null)?.effect ?? null;
  const symbol = effectSymbol(drift);
  return {
    overTime: true,
    summary: `${symbol} at each evaluation of ${rangeName(scope)}. Now ${formatOr(last, formatEffect)}, highest ${formatOr(peak?.effect ?? null, formatEffect)}, floor ${formatOr(floor, formatThreshold)}.`,
    figure: {
      data: [
        currentLine(history, {
          read: effectOf,
          hover: (point) => hoverOf(point, symbol, canvas.zone),
          target: ({ at }) => toInstant(at),
        }),
        ...lastPoint(history, effectOf),
      ],
      layout: {
        ...timeLayout(canvas, margin),
        xaxis: timeAxis(scope.range, width),
        yaxis: measureAxis([0, highest], ticks, tickLabels(ticks)),
        shapes: [
          ...(floor === null ? [] : [levelLine(floor, "threshold")]),
          ...firingStrip(firing, scope.range, token.warningMark),
          ...marks.shapes,
        ],
        annotations: [
          ...endLabels(
            [
              ...(floor === null
                ? []
                : [{ value: floor, text: `floor ${formatThreshold(floor)}`, tone: "threshold" as const }]),
              ...(last === null ? [] : [{ value: last, text: formatEffect(last), tone: "current" as const }]),
            ],
            { range: [0, highest], height: plotHeight(canvas, margin) },
          ),
          ...peakName(peak, history),
          ...marks.annotations,
        ],
      },
    },
  };
}

/** The highest point is named unless it is the last, which has its name at the end of the line. */
function peakName(peak: DriftPoint | null, history: readonly DriftPoint[]): Partial<Annotation>[] {
  if (!peak || peak.effect === null || peak === history.findLast(({ effect }) => effect !== null)) return [];
  return [
    words(`peak ${formatEffect(peak.effect)}`, {
      xref: "x",
      yref: "y",
      x: msOf(peak.at),
      y: peak.effect,
      yanchor: "bottom",
      yshift: 4,
      bgcolor: token.background,
    }),
  ];
}

function hoverOf(point: DriftPoint, symbol: string, zone: string): string {
  return [
    hoverTime(msOf(point.at), zone),
    point.effect === null ? "too few rows" : `${symbol} ${formatEffect(point.effect)}`,
    ...(point.p === null ? [] : [formatPWords(point.p)]),
    `${formatCount(point.n)} rows`,
    point.firing ? "firing" : point.drift ? "drift" : "quiet",
  ].join("<br>");
}

export const driftHistoryTable = ({ history, drift }: FeatureAnswer): ChartTable => ({
  columns: [
    { label: "window to, UTC" },
    { label: effectSymbol(drift), numeric: true },
    { label: "p", numeric: true },
    { label: "rows", numeric: true },
    { label: "state" },
  ],
  rows: history
    .toReversed()
    .map((point) => [
      { text: dayClockOf(msOf(point.at)), target: toInstant(point.at) },
      { text: formatOr(point.effect, formatEffect) },
      { text: formatOr(point.p, formatP) },
      { text: formatCount(point.n) },
      { text: point.firing ? "firing" : point.drift ? "drift" : "quiet" },
    ]),
});
