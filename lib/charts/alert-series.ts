import type { AlertAnswer } from "@/lib/contracts/alerts";
import type { Span } from "@/lib/contracts/common";
import { endLabels } from "./end-labels";
import type { Canvas, Chart, Data, Margin, Shape } from "./figure";
import { firingStrip } from "./firing-strip";
import { formatOr } from "./format";
import { dayClockOf, dayMs, hourMs, hoverTime, isoOf, msOf } from "./instants";
import { measureAxis, plotHeight, plotWidth, roomFor, timeLayout, words } from "./layout";
import { currentLine, lastPoint, levelLine } from "./line-traces";
import { formatRuleThreshold, formatRuleValue, thresholdName } from "./rule-value";
import { toInstant } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

type Point = AlertAnswer["series"][number];

const measureOf = ({ value }: Point) => value;
const room = 0.12;

/** Why there is no line to draw; null where there is. */
export const seriesEmptiness = ({ series }: AlertAnswer): string | null =>
  series.some(({ value }) => value !== null)
    ? null
    : "No evaluation of these 30 days has a value: there were too few rows, or its hours were evaluated again since.";

/** The rule's value at each evaluation, what it was held against, and when it fired. */
export function prepareAlertSeries(answer: AlertAnswer, canvas: Canvas): Chart {
  const { alert, series } = answer;
  const { rule, severity } = alert;
  const threshold =
    alert.threshold ?? series.findLast((point) => point.threshold !== null)?.threshold ?? null;
  const last = series.findLast(({ value }) => value !== null)?.value ?? null;
  const format = (value: number) => formatRuleValue(rule, value);
  const thresholdText =
    threshold === null ? "" : `${thresholdName(alert)} ${formatRuleThreshold(rule, threshold)}`;
  const margin: Margin = { l: 44, r: roomFor([thresholdText], 56) + 14, t: 30, b: 22 };
  const width = plotWidth(canvas, margin);
  const span = spanOf(answer);
  const range = measureRange(series, threshold);
  const ticks = niceTicks(range[0], range[1], 4);
  const shareLike = rule === "data_quality" || rule === "dataset_drift";
  const colour = severity === "critical" ? token.dangerMark : token.warningMark;
  const fired = firedOf(answer);
  return {
    overTime: false,
    summary: `${alert.headline}: ${formatOr(last, format)} at the last of ${series.length} evaluations, ${thresholdText || "no limit"}; it fired ${fired.length === 1 ? "once" : `${fired.length} times`}.`,
    figure: {
      data: [
        currentLine(series, {
          read: measureOf,
          hover: (point) => hoverOf(point, format, canvas.zone),
          target: ({ at }) => toInstant(at),
        }),
        ...lastPoint(series, measureOf),
        firedMarks(fired, range[1], severity, canvas.zone),
      ],
      layout: {
        ...timeLayout(canvas, margin),
        dragmode: false,
        xaxis: { ...timeAxis(span, width), fixedrange: true },
        yaxis: measureAxis(range, ticks, shareLike ? ticks.map(format) : tickLabels(ticks)),
        shapes: [
          ...(threshold === null ? [] : [levelLine(threshold, "threshold")]),
          ...firingStrip(stretchesOfFiring(answer, span), span, colour),
          ...fired.map((at) => firedLine(at, colour)),
        ],
        annotations: [
          ...endLabels(
            [
              ...(threshold === null
                ? []
                : [{ value: threshold, text: thresholdText, tone: "threshold" as const }]),
              ...(last === null ? [] : [{ value: last, text: format(last), tone: "current" as const }]),
            ],
            { range, height: plotHeight(canvas, margin) },
          ),
          ...firedName(fired.at(-1), span, severity === "critical" ? token.danger : token.warning),
        ],
      },
    },
  };
}

/** From the first evaluation to the last, and a day at least. */
function spanOf({ series, alert }: AlertAnswer): Span {
  const to = msOf(series.at(-1)?.at ?? alert.lastAt);
  const from = Math.min(msOf(series[0]?.at ?? alert.openedAt) - hourMs, to - dayMs);
  return { from: isoOf(from), to: isoOf(to), hours: Math.round((to - from) / hourMs) };
}

/** Zero is in sight where values come near it; a score that hovers about its minimum is shown where it hovers. */
function measureRange(series: readonly Point[], threshold: number | null): [number, number] {
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]));
  if (threshold !== null) values.push(threshold);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spread = highest - lowest || Math.abs(highest) || 1;
  const fromZero = lowest >= 0 && lowest < highest / 2;
  return [fromZero ? 0 : lowest - spread * room, highest + spread * room];
}

/** When this alert fired, the oldest first, as far as the chart reaches. */
function firedOf(answer: AlertAnswer): string[] {
  const from = msOf(spanOf(answer).from);
  return answer.times
    .map((time) => time.from)
    .filter((at) => msOf(at) >= from)
    .toReversed();
}

const stretchesOfFiring = ({ times, earlier }: AlertAnswer, span: Span) =>
  [...times, ...earlier].map(({ from, to }) => ({ from, to: to ?? span.to }));

const firedLine = (at: string, colour: string): Partial<Shape> => ({
  type: "line",
  xref: "x",
  yref: "paper",
  x0: msOf(at),
  x1: msOf(at),
  y0: 0,
  y1: 1,
  layer: "above",
  line: { width: 1, color: colour },
});

const firedMarks = (
  fired: readonly string[],
  top: number,
  severity: "warning" | "critical",
  zone: string,
): Data => ({
  type: "scatter",
  mode: "markers",
  x: fired.map(msOf),
  y: fired.map(() => top),
  marker: {
    symbol: severity === "critical" ? "octagon" : "triangle-up",
    size: 11,
    color: severity === "critical" ? token.dangerMark : token.warningMark,
    line: { width: 1.5, color: token.background },
  },
  cliponaxis: false,
  customdata: fired.map(toInstant),
  text: fired.map((at) => `${hoverTime(msOf(at), zone)}<br>fired`),
  hovertemplate: "%{text}<extra></extra>",
});

function firedName(at: string | undefined, span: Span, colour: string) {
  if (at === undefined) return [];
  const late = msOf(at) - msOf(span.from) > (msOf(span.to) - msOf(span.from)) / 3;
  return [
    words(`fired ${dayClockOf(msOf(at))}`, {
      xref: "x",
      yref: "paper",
      x: msOf(at),
      y: 1,
      xanchor: late ? "right" : "left",
      xshift: late ? -9 : 9,
      yanchor: "bottom",
      yshift: 8,
      font: { color: colour, weight: 600 },
    }),
  ];
}

function hoverOf({ at, value, threshold, firing }: Point, format: (value: number) => string, zone: string) {
  return [
    hoverTime(msOf(at), zone),
    value === null ? "too few rows" : format(value),
    ...(threshold === null ? [] : [`against ${format(threshold)}`]),
    firing ? "past its limit" : "quiet",
  ].join("<br>");
}
