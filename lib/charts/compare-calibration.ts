import type { Data } from "plotly.js";
import type { Verdict } from "@/lib/contracts/common";
import type { CalibrationPoint, CompareAnswer } from "@/lib/contracts/compare";
import type { Canvas, Chart, ChartTable, Emptiness, Margin } from "./figure";
import { formatCount, formatEffect, formatShare, unknown } from "./format";
import { baseLayout, groundAxis, measureAxis, words } from "./layout";
import { shareLabels, tickLabels } from "./ticks";
import { token } from "./tokens";

export const calibrationLabel = (): string => "Calibration, share positive by mean score";

const margin: Margin = { l: 46, r: 16, t: 22, b: 22 };
const enough = 30;
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const shareTicks = [0, 0.25, 0.5, 0.75, 1];

/** The bin in which the shares are farthest apart, of those that hold enough rows of both. */
export function calibrationVerdict({ comparison }: CompareAnswer): Verdict {
  const { calibration, champion, challenger } = comparison;
  if (!calibration) return { level: "undecided", headline: "No calibration to show yet", detail: "" };
  const pairs = calibration.champion.flatMap((first) => {
    const second = calibration.challenger.find(({ bin }) => bin === first.bin);
    return second && first.count >= enough && second.count >= enough ? [{ first, second }] : [];
  });
  const apart = ({ first, second }: (typeof pairs)[number]) =>
    Math.abs(first.positiveShare - second.positiveShare);
  const widest = pairs.sort((left, right) => apart(right) - apart(left))[0];
  if (!widest || apart(widest) < 0.02)
    return { level: "info", headline: "Their scores mean much the same", detail: "" };
  const { first, second } = widest;
  const shares = `${formatShare(first.positiveShare, 0)} by version ${champion}, ${formatShare(second.positiveShare, 0)} by version ${challenger}`;
  return { level: "info", headline: `Scored ${binWords(first.bin)}: positive in ${shares}`, detail: "" };
}

function binWords(bin: number): string {
  if (bin === 0) return "up to 0.1";
  return bin === 9 ? "over 0.9" : `${(bin / 10).toFixed(1)} to ${((bin + 1) / 10).toFixed(1)}`;
}

export function calibrationEmptiness({ comparison, task }: CompareAnswer): Emptiness | null {
  if (comparison.calibration) return null;
  if (task !== "binary") return { reason: "Scores of binary models are calibrated; this model has none." };
  return {
    reason: `${formatCount(comparison.rows)} of ${comparison.needed} labelled rows that a picture needs.`,
  };
}

export function prepareCalibration(answer: CompareAnswer, canvas: Canvas): Chart {
  const { calibration, champion, challenger } = answer.comparison;
  const first = calibration?.champion ?? [];
  const second = calibration?.challenger ?? [];
  return {
    overTime: false,
    summary: `Share of positive labels by mean score. ${calibrationVerdict(answer).headline}. ${calibrationFooter(answer)}.`,
    figure: {
      data: [
        exact,
        curve(first, `version ${champion}`, token.reference, 1.5),
        curve(second, `version ${challenger}`, token.current, 1.75),
      ],
      layout: {
        ...baseLayout(canvas, margin),
        hoverdistance: 24,
        xaxis: groundAxis([0, 1], ticks, tickLabels(ticks)),
        yaxis: measureAxis([0, 1.03], shareTicks, shareLabels(shareTicks)),
        annotations: [
          words("exact", { x: 1, y: 1, xanchor: "right", xshift: -14, yanchor: "bottom", yshift: -8 }),
          ...key(`version ${champion}`, `version ${challenger}`),
        ],
      },
    },
  };
}

const exact: Data = {
  type: "scatter",
  mode: "lines",
  x: [0, 1],
  y: [0, 1],
  line: { width: 1, color: token.threshold, dash: "2px,3px" as "dash" },
  hoverinfo: "skip",
};

const curve = (points: readonly CalibrationPoint[], name: string, colour: string, width: number): Data => ({
  type: "scatter",
  mode: "lines+markers",
  x: points.map(({ meanScore }) => meanScore),
  y: points.map(({ positiveShare }) => positiveShare),
  text: points.map(
    ({ bin, count, meanScore, positiveShare }) =>
      `<b>${name}, scored ${binWords(bin)}</b><br>positive in ${formatShare(positiveShare)} of ${formatCount(count)}<br>mean score ${formatEffect(meanScore)}`,
  ),
  hovertemplate: "%{text}<extra></extra>",
  line: { width, color: colour },
  marker: { size: 6, color: colour },
  cliponaxis: false,
});

const key = (champion: string, challenger: string) =>
  [
    { text: `■ ${challenger}`, font: { color: token.current, weight: 600 } },
    { text: `□ ${champion}`, font: { color: token.referenceText } },
  ].map(({ text, font }, index) =>
    words(text, {
      xref: "paper",
      yref: "paper",
      x: 0.03,
      y: 0.97,
      xanchor: "left",
      yanchor: "top",
      yshift: -16 * index,
      bgcolor: token.background,
      font,
    }),
  );

export function calibrationTable({ comparison }: CompareAnswer): ChartTable {
  const { calibration, champion, challenger } = comparison;
  const cells = (points: readonly CalibrationPoint[], bin: number) => {
    const point = points.find((each) => each.bin === bin);
    return [
      { text: point ? formatShare(point.positiveShare) : unknown },
      { text: point ? formatCount(point.count) : "0" },
    ];
  };
  return {
    columns: [
      { label: "score" },
      { label: `version ${champion}`, numeric: true },
      { label: "rows", numeric: true },
      { label: `version ${challenger}`, numeric: true },
      { label: "rows ", numeric: true },
    ],
    rows: Array.from({ length: 10 }, (_, bin) => [
      { text: binWords(bin) },
      ...cells(calibration?.champion ?? [], bin),
      ...cells(calibration?.challenger ?? [], bin),
    ]),
  };
}

export function calibrationFooter({ comparison }: CompareAnswer): string {
  const error = comparison.metrics.find(({ metric }) => metric === "calibrationError");
  const value = (of: number | null | undefined) => (of == null ? unknown : formatEffect(of));
  return `Calibration error ${value(error?.challenger)} against ${value(error?.champion)} · 10 bins; the dotted line is exact`;
}
