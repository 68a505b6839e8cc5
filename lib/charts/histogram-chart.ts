import type { Data } from "plotly.js";
import type { Histogram } from "@/lib/contracts/common";
import { centreNames, type HistogramCentre } from "./centre-names";
import type { Annotation, Canvas, Chart, ChartTable, Margin } from "./figure";
import { formatBound, formatNumber, formatOr, formatShare } from "./format";
import { baseLayout, groundAxis, measureAxis, plotHeight, plotWidth, textWidth, words } from "./layout";
import { standingLine } from "./line-traces";
import { niceTicks, shareLabels, tickLabels } from "./ticks";
import { token } from "./tokens";

interface HistogramWords {
  readonly subject: string;
  readonly currentName: string;
  readonly referenceName: string;
  /** The average that is marked in both. */
  readonly centre: HistogramCentre;
}

const margin: Margin = { l: 40, r: 12, t: 22, b: 22 };

/** What is expected in grey, what came over it in the accent, with their averages marked. */
export function prepareHistogram(histogram: Histogram, text: HistogramWords, canvas: Canvas): Chart {
  const { edges, reference, current } = histogram;
  const range: [number, number] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const highest = Math.max(...current, ...(reference ?? []), 1e-9) * 1.04;
  const ticks = niceTicks(0, highest, 4);
  const xTicks = niceTicks(range[0], range[1], canvas.width < 400 ? 4 : 5);
  const data: Data[] = [];
  if (reference) data.push(stepTrace(edges, reference, token.reference, token.referenceFill, 1.5));
  data.push(
    stepTrace(edges, current, token.current, token.currentBand, 1.75),
    hoverTrace(histogram, text, highest),
  );
  return {
    overTime: false,
    summary: summaryOf(text),
    figure: {
      data,
      layout: {
        ...baseLayout(canvas, margin),
        hoverdistance: -1,
        xaxis: groundAxis(range, xTicks, tickLabels(xTicks)),
        yaxis: measureAxis([0, highest], ticks, shareLabels(ticks)),
        shapes: [
          ...(isInside(text.centre.reference, range) && reference
            ? [standingLine(text.centre.reference, "reference")]
            : []),
          ...(isInside(text.centre.current, range) ? [standingLine(text.centre.current, "current")] : []),
        ],
        annotations: [
          ...centreNames(text.centre, range, reference !== null, plotWidth(canvas, margin), margin.l),
          ...key(histogram, text, highest, canvas),
        ],
      },
    },
  };
}

const isInside = (value: number | null, [from, to]: [number, number]): value is number =>
  value !== null && value >= from && value <= to;

function summaryOf({ subject, centre }: HistogramWords): string {
  const reference =
    centre.reference === null ? "" : ` Reference ${centre.name} ${formatNumber(centre.reference)},`;
  return `Histogram of ${subject}.${reference} now ${centre.name} ${formatOr(centre.current, formatNumber)}.`;
}

function stepTrace(
  edges: readonly number[],
  shares: readonly number[],
  colour: string,
  fill: string,
  width: number,
): Data {
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 1;
  return {
    type: "scatter",
    mode: "lines",
    x: [first, ...edges, last],
    y: [0, ...shares, shares.at(-1) ?? 0, 0],
    line: { shape: "hv", width, color: colour },
    fill: "tozeroy",
    fillcolor: fill,
    hoverinfo: "skip",
  };
}

/** Unseen points over the middles of the bins, so that hovering anywhere over a bin finds it. */
function hoverTrace(histogram: Histogram, text: HistogramWords, highest: number): Data {
  const { edges, reference, current } = histogram;
  const bins = current.map((share, bin) => {
    const from = edges[bin] ?? 0;
    const to = edges[bin + 1] ?? from;
    const held = reference ? `<br>${text.referenceName}: ${formatShare(reference[bin] ?? 0)}` : "";
    return {
      middle: (from + to) / 2,
      words: `<b>${formatBound(from)} to ${formatBound(to)}</b><br>${text.currentName}: ${formatShare(share)}${held}`,
    };
  });
  return {
    type: "scatter",
    mode: "markers",
    x: bins.map(({ middle }) => middle),
    y: bins.map(() => highest / 2),
    text: bins.map((bin) => bin.words),
    marker: { opacity: 0, size: 1, color: token.current },
    hovertemplate: "%{text}<extra></extra>",
  };
}

/** Names of the two distributions, put over the emptier half. */
function key(
  histogram: Histogram,
  text: HistogramWords,
  highest: number,
  canvas: Canvas,
): Partial<Annotation>[] {
  const bins = histogram.current.length;
  const tallest = (from: number, to: number) =>
    Math.max(0, ...histogram.current.slice(from, to), ...(histogram.reference ?? []).slice(from, to)) /
    highest;
  const half = Math.floor(bins * 0.42);
  const right = tallest(bins - half, bins) <= tallest(0, half);
  const tall = right ? tallest(bins - half, bins) : tallest(0, half);
  const height = plotHeight(canvas, margin);
  const top = Math.min(0.86, Math.max(0.52, tall + 44 / height));
  const lines = [
    { words: text.currentName, mark: "■", tone: { color: token.current, weight: 600 }, shown: true },
    {
      words: text.referenceName,
      mark: "□",
      tone: { color: token.referenceText },
      shown: histogram.reference !== null,
    },
  ];
  return lines
    .filter(({ shown }) => shown)
    .map((line, index) =>
      words(`${line.mark} ${line.words}`, {
        xref: "paper",
        yref: "paper",
        x: right ? 0.98 - longest(lines, canvas) : 0.02,
        y: top,
        xanchor: "left",
        yanchor: "top",
        yshift: -16 * index,
        bgcolor: token.background,
        font: line.tone,
      }),
    );
}

function longest(lines: readonly { readonly words: string }[], canvas: Canvas): number {
  const pixels = Math.max(...lines.map((line) => textWidth(`■ ${line.words}`)));
  return Math.min(0.96, (pixels + 12) / plotWidth(canvas, margin));
}

export function histogramTable(
  { edges, reference, current, below, above }: Histogram,
  held: string,
): ChartTable {
  const row = (name: string, now: number, then: number | null) => [
    { text: name },
    { text: formatOr(then, formatShare) },
    { text: formatShare(now) },
  ];
  const outside = (name: string, side: { reference: number; current: number }) =>
    side.reference + side.current > 0 ? [row(name, side.current, reference ? side.reference : null)] : [];
  const first = formatBound(edges[0] ?? 0);
  const last = formatBound(edges.at(-1) ?? 0);
  return {
    columns: [{ label: "from, to" }, { label: held, numeric: true }, { label: "now", numeric: true }],
    rows: [
      ...outside(`under ${first}`, below),
      ...current.map((share, bin) =>
        row(
          `${formatBound(edges[bin] ?? 0)} to ${formatBound(edges[bin + 1] ?? 0)}`,
          share,
          reference?.[bin] ?? null,
        ),
      ),
      ...outside(`over ${last}`, above),
    ],
  };
}
