import type { ConfidenceAnswer, ConfidencePoint } from "@/lib/contracts/confidence";
import { bandNames } from "./band-names";
import { deploymentMarks } from "./deployment-marks";
import { decidingNumber } from "./drift-words";
import { endLabels } from "./end-labels";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness, Margin } from "./figure";
import { firingStrip } from "./firing-strip";
import { formatCount, formatOr, formatThreshold, unknown } from "./format";
import { dayClockOf, hoverTime, msOf } from "./instants";
import { measureAxis, plotHeight, plotWidth, timeLayout } from "./layout";
import { bandTraces, currentLine, lastPoint, levelLine } from "./line-traces";
import { againstName, labelled, rangeName, segmentName } from "./scope-words";
import { toInstant } from "./target";
import { niceRange, niceTicks, tickLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

const margin: Margin = { l: 40, r: 58, t: 22, b: 22 };

const two = (value: number) => value.toFixed(2);

export const confidenceLabel = (answer: ConfidenceAnswer | undefined) =>
  labelled("Prediction confidence, p10 to p90", answer?.scope);

export function confidenceNumber({ drift, current }: ConfidenceAnswer): DecidingNumber | undefined {
  if (drift) return decidingNumber(drift);
  return current?.median == null ? undefined : { value: two(current.median), unit: "median" };
}

export function confidenceFooter({ scope, current }: ConfidenceAnswer): string {
  const segment = segmentName(scope);
  return `${rangeName(scope)}, each point the 24 h before it${segment ? ` · ${segment}` : ""} · ${formatCount(current?.rows ?? 0)} predictions in the last`;
}

export function confidenceEmptiness({ available, series, scope }: ConfidenceAnswer): Emptiness | null {
  if (!available) {
    return {
      reason:
        "A regression model has no confidence unless it logs one: none is logged. The error of its predictions stands under Performance.",
    };
  }
  if (series.some(({ median }) => median !== null)) return null;
  return {
    reason: `No predictions with a confidence in ${rangeName(scope)}. They appear here as soon as they are logged.`,
  };
}

export function prepareConfidence(answer: ConfidenceAnswer, canvas: Canvas): Chart {
  const { scope, series, reference, firing, markers } = answer;
  const width = plotWidth(canvas, margin);
  const range = confidenceRange(series, reference?.median ?? null);
  const ticks = niceTicks(range[0], range[1], 2);
  const marks = deploymentMarks(markers, scope.range, width);
  const last = series.findLast(({ median }) => median !== null)?.median ?? null;
  const held = reference?.median ?? null;
  return {
    overTime: true,
    summary: `Confidence over the day before each hour of ${rangeName(scope)}: median ${formatOr(last, two)}, ${againstName(scope)} median ${formatOr(held, two)}; bands p10 to p90 and p25 to p75.`,
    figure: {
      data: [
        ...bandTraces(
          series,
          ({ p10 }) => p10,
          ({ p90 }) => p90,
          token.currentBand,
        ),
        ...bandTraces(
          series,
          ({ p25 }) => p25,
          ({ p75 }) => p75,
          token.currentBandInner,
        ),
        currentLine(series, {
          read: ({ median }) => median,
          hover: (point) => hoverOf(point, canvas.zone),
          target: ({ at }) => toInstant(at),
        }),
        ...lastPoint(series, ({ median }) => median),
      ],
      layout: {
        ...timeLayout(canvas, margin),
        xaxis: timeAxis(scope.range, width),
        yaxis: measureAxis(range, ticks, tickLabels(ticks)),
        shapes: [
          ...(held === null ? [] : [levelLine(held, "reference")]),
          ...firingStrip(firing, scope.range, token.warningMark),
          ...marks.shapes,
        ],
        annotations: [
          ...bandNames(series, scope.range, { width, height: plotHeight(canvas, margin), range }),
          ...endLabels(
            [
              ...(held === null
                ? []
                : [
                    {
                      value: held,
                      text: `ref ${formatThreshold(Number(held.toFixed(2)))}`,
                      tone: "reference" as const,
                    },
                  ]),
              ...(last === null ? [] : [{ value: last, text: two(last), tone: "current" as const }]),
            ],
            { range, height: plotHeight(canvas, margin) },
          ),
          ...marks.annotations,
        ],
      },
    },
  };
}

/** The whole scale from 0 to 1, unless everything is crowded near 1. */
function confidenceRange(series: readonly ConfidencePoint[], reference: number | null): [number, number] {
  const values = series.flatMap(({ p10, p90 }) => [p10, p90]).filter((value) => value !== null);
  const lowest = Math.min(...values, reference ?? 1);
  return lowest > 0.8 ? niceRange(lowest, 1, 3) : [0, 1];
}

function hoverOf(point: ConfidencePoint, zone: string): string {
  return [
    hoverTime(msOf(point.at), zone),
    point.median === null ? "no predictions" : `median ${two(point.median)}`,
    ...(point.p10 === null ? [] : [`p10 to p90: ${formatOr(point.p10, two)} to ${formatOr(point.p90, two)}`]),
    `${formatCount(point.rows)} predictions`,
  ].join("<br>");
}

export const confidenceTable = ({ series }: ConfidenceAnswer): ChartTable => ({
  columns: [
    { label: "the day to, UTC" },
    ...["p10", "p25", "median", "p75", "p90", "predictions"].map((label) => ({ label, numeric: true })),
  ],
  rows: series.toReversed().map((point) => [
    { text: dayClockOf(msOf(point.at)) },
    ...[point.p10, point.p25, point.median, point.p75, point.p90].map((value) => ({
      text: value === null ? unknown : two(value),
    })),
    { text: formatCount(point.rows) },
  ]),
});
