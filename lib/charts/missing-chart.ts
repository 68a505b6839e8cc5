import type { FeatureAnswer } from "@/lib/contracts/feature";
import { deploymentMarks } from "./deployment-marks";
import { endLabels } from "./end-labels";
import type { Canvas, Chart, ChartTable, Margin } from "./figure";
import { formatCount, formatOr, formatShare } from "./format";
import { dayClockOf, hourMs, hoverTime, msOf } from "./instants";
import { measureAxis, plotHeight, plotWidth, timeLayout } from "./layout";
import { levelLine } from "./line-traces";
import { rangeName } from "./scope-words";
import { toInstant } from "./target";
import { niceTicks, shareLabels } from "./ticks";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

type MissingHour = FeatureAnswer["missing"]["series"][number];

const margin: Margin = { l: 40, r: 62, t: 22, b: 22 };

/** Share of missing values by hour; an hour of few rows is grey. */
export function prepareMissing({ missing, scope, markers }: FeatureAnswer, canvas: Canvas): Chart {
  const { series, referenceShare } = missing;
  const width = plotWidth(canvas, margin);
  const reliable = series.filter((hour) => hour.reliable).map(({ share }) => share ?? 0);
  const highest = Math.min(1, Math.max(0.02, referenceShare ?? 0, ...reliable) * 1.12);
  const ticks = niceTicks(0, highest, 3);
  const marks = deploymentMarks(markers, scope.range, width);
  return {
    overTime: true,
    summary: `Share of missing values by hour of ${rangeName(scope)}; reference ${formatOr(referenceShare, formatShare)}.`,
    figure: {
      data: [
        {
          type: "bar",
          x: series.map(({ at }) => msOf(at) - hourMs / 2),
          y: series.map(({ share }) => share),
          width: hourMs * 0.8,
          marker: { color: series.map((hour) => (hour.reliable ? token.current : token.referenceFill)) },
          customdata: series.map(({ at }) => toInstant(at)),
          text: series.map((hour) => hoverOf(hour, canvas.zone)),
          textposition: "none",
          hovertemplate: "%{text}<extra></extra>",
        },
      ],
      layout: {
        ...timeLayout(canvas, margin),
        xaxis: timeAxis(scope.range, width),
        yaxis: measureAxis([0, highest], ticks, shareLabels(ticks)),
        shapes: [
          ...(referenceShare === null ? [] : [levelLine(referenceShare, "reference")]),
          ...marks.shapes,
        ],
        annotations: [
          ...(referenceShare === null
            ? []
            : endLabels(
                [{ value: referenceShare, text: `ref ${formatShare(referenceShare)}`, tone: "reference" }],
                { range: [0, highest], height: plotHeight(canvas, margin) },
              )),
          ...marks.annotations,
        ],
      },
    },
  };
}

function hoverOf(hour: MissingHour, zone: string): string {
  const share = hour.share === null ? "no rows" : `${formatShare(hour.share)} missing`;
  return [
    hoverTime(msOf(hour.at) - hourMs, zone),
    `${share}, ${formatCount(hour.missing)} of ${formatCount(hour.rows)}`,
    ...(hour.reliable ? [] : ["fewer than 30 rows"]),
  ].join("<br>");
}

export const missingTable = ({ missing }: FeatureAnswer): ChartTable => ({
  columns: [
    { label: "hour to, UTC" },
    { label: "missing", numeric: true },
    { label: "rows", numeric: true },
    { label: "share", numeric: true },
  ],
  rows: missing.series
    .toReversed()
    .map((hour) => [
      { text: dayClockOf(msOf(hour.at)) },
      { text: formatCount(hour.missing) },
      { text: formatCount(hour.rows) },
      { text: formatOr(hour.share, formatShare) },
    ]),
});
