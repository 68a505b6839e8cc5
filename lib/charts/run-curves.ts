import type { Data } from "plotly.js";
import type { MetricHistory } from "@/lib/contracts/runs";
import { type CurveAxis, curveAxis, placesOf } from "./curve-axis";
import { exponentialAverage } from "./exponential-average";
import type { Annotation, Canvas, Chart, ChartTable, Margin } from "./figure";
import { formatCount } from "./format";
import { hoverTime, msOf } from "./instants";
import { keepApart } from "./label-places";
import { baseLayout, measureAxis, plotHeight, plotWidth, roomFor, words } from "./layout";
import { formatMetricValue, numberOf } from "./metric-value";
import { runColour, runLetter } from "./run-look";
import { toRun } from "./target";
import { niceTicks, tickLabels } from "./ticks";

interface RunCurve {
  readonly name: string;
  /** The run's place among those compared: its letter and colour. */
  readonly place: number;
  readonly history: MetricHistory;
}

export interface CurveSet {
  readonly key: string;
  readonly axis: CurveAxis;
  readonly smoothing: number;
  readonly curves: readonly RunCurve[];
}

interface Line {
  readonly curve: RunCurve;
  readonly x: readonly number[];
  readonly raw: readonly (number | null)[];
  readonly drawn: readonly (number | null)[];
  readonly hover: readonly string[];
}

/** One metric of several runs over each other. */
export function prepareRunCurves(set: CurveSet, canvas: Canvas): Chart {
  const lines = set.curves.map((curve) => lineOf(curve, set, canvas.zone));
  const y = extent(lines.flatMap(({ raw, drawn }) => [...raw, ...drawn]));
  const pad = (y[1] - y[0]) * 0.05 || Math.abs(y[0]) * 0.1 || 1;
  const range = [y[0] - pad, y[1] + pad] as const;
  const ticks = niceTicks(range[0], range[1], 4);
  const labels = tickLabels(ticks);
  const margin: Margin = { l: roomFor(labels, 34), r: 26, t: 8, b: 36 };
  const across = extent(lines.flatMap(({ x }) => x));
  const x = curveAxis(across, set.axis, plotWidth(canvas, margin));
  return {
    overTime: false,
    summary: `${set.key} by ${x.name}. ${lines.map(lineWords).join(" ")}`,
    figure: {
      data: lines.flatMap((line) => tracesOf(line, set.smoothing)),
      layout: {
        ...baseLayout(canvas, margin),
        hovermode: "closest",
        xaxis: x.layout,
        yaxis: measureAxis(range, ticks, labels),
        annotations: [
          ...lineEnds(lines, across, range, plotHeight(canvas, margin)),
          words(x.name, {
            xref: "paper",
            yref: "paper",
            x: 1,
            y: 0,
            xanchor: "right",
            yanchor: "top",
            yshift: -19,
          }),
        ],
      },
    },
  };
}

function lineOf(curve: RunCurve, { key, axis, smoothing }: CurveSet, zone: string): Line {
  const places = placesOf(curve.history.points, axis);
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const points = order.flatMap((index) => curve.history.points[index] ?? []);
  const raw = points.map(({ value }) => numberOf(value));
  const drawn = smoothing > 0 ? exponentialAverage(raw, smoothing) : raw;
  const hover = points.map(({ step, at, value }, index) =>
    [
      `<b>${runLetter(curve.place)} ${plain(curve.name)}</b>`,
      `${plain(key)} ${formatMetricValue(value)}${smoothing > 0 ? `, smoothed ${formatMetricValue(drawn[index] ?? "NaN")}` : ""}`,
      `step ${formatCount(step)}`,
      hoverTime(msOf(at), zone),
    ].join("<br>"),
  );
  return { curve, x: order.map((index) => places[index] ?? 0), raw, drawn, hover };
}

/** Plotly reads tags in texts. */
const plain = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function tracesOf({ curve, x, raw, drawn, hover }: Line, smoothing: number): Data[] {
  const color = runColour(curve.place);
  const base = { type: "scatter" as const, x: [...x], connectgaps: false };
  const faint: Data = {
    ...base,
    mode: "lines",
    y: [...raw],
    opacity: 0.28,
    line: { width: 1.25, color },
    hoverinfo: "skip",
  };
  const line: Data = {
    ...base,
    mode: raw.length < 12 ? "lines+markers" : "lines",
    y: [...drawn],
    text: [...hover],
    customdata: hover.map(() => toRun(curve.history.run)),
    hovertemplate: "%{text}<extra></extra>",
    line: { width: 1.75, color },
    marker: { size: 4, color },
  };
  return smoothing > 0 ? [faint, line] : [line];
}

/** The letter of each run where its line ends; those that end at the right together are kept apart. */
function lineEnds(
  lines: readonly Line[],
  across: readonly [number, number],
  range: readonly [number, number],
  height: number,
): Partial<Annotation>[] {
  const ends = lines.flatMap(({ curve, x, drawn }) => {
    const last = drawn.findLastIndex((each) => each !== null);
    const value = drawn[last] ?? null;
    return value === null ? [] : [{ place: curve.place, at: x[last] ?? 0, value }];
  });
  const pixel = (value: number) => ((range[1] - value) / (range[1] - range[0])) * height;
  const atRight = ends.filter(({ at }) => at >= across[1] - (across[1] - across[0]) * 0.04);
  const shifts = keepApart(
    atRight.map(({ value }) => ({ at: pixel(value) })),
    13,
    height,
  );
  return ends.map((end) =>
    words(runLetter(end.place), {
      xref: "x",
      yref: "y",
      x: atRight.includes(end) ? across[1] : end.at,
      y: end.value,
      xanchor: "left",
      xshift: 6,
      yanchor: "middle",
      yshift: -(shifts[atRight.indexOf(end)] ?? 0),
      font: { color: runColour(end.place), weight: 600 },
    }),
  );
}

function extent(values: readonly (number | null)[]): [number, number] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return lowest > highest ? [0, 1] : [lowest, highest];
}

const lineWords = ({ curve, raw }: Line) => {
  const last = raw.findLast((value) => value !== null);
  return `${runLetter(curve.place)} ${curve.name} ends at ${formatMetricValue(last ?? "NaN")}.`;
};

export const curvesTable = ({ curves }: CurveSet): ChartTable => ({
  columns: [
    { label: "run" },
    { label: "first", numeric: true },
    { label: "lowest", numeric: true },
    { label: "highest", numeric: true },
    { label: "last", numeric: true },
    { label: "points", numeric: true },
  ],
  rows: curves.map(({ name, place, history }) => {
    const known = history.points.flatMap(({ value }) => numberOf(value) ?? []);
    const [lowest, highest] = extent(known);
    return [
      { text: `${runLetter(place)} ${name}`, target: toRun(history.run) },
      { text: formatMetricValue(history.points[0]?.value ?? "NaN") },
      { text: known.length === 0 ? "–" : formatMetricValue(lowest) },
      { text: known.length === 0 ? "–" : formatMetricValue(highest) },
      { text: formatMetricValue(history.points.at(-1)?.value ?? "NaN") },
      { text: formatCount(history.total) },
    ];
  }),
});

/** The rows that a chart of curves rests on. */
export function curvesFooter({ curves, smoothing }: CurveSet): string {
  const total = curves.reduce((sum, { history }) => sum + history.total, 0);
  const drawn = curves.reduce((sum, { history }) => sum + history.points.length, 0);
  const points =
    drawn < total ? `${formatCount(drawn)} of ${formatCount(total)} points` : `${formatCount(total)} points`;
  return smoothing > 0 ? `${points}, smoothed over these by ${smoothing}; as logged drawn faint` : points;
}
