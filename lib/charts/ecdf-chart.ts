import type { Data } from "plotly.js";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import { ecdfLabels, type NamedLine } from "./ecdf-labels";
import type { Canvas, Chart, ChartTable, Margin, Shape } from "./figure";
import { formatEffect, formatNumber, formatOr, formatShare } from "./format";
import { baseLayout, groundAxis, measureAxis, plotHeight, plotWidth } from "./layout";
import { againstName, windowSpan } from "./scope-words";
import { niceTicks, shareLabels, tickLabels } from "./ticks";
import { token } from "./tokens";

export type Numeric = NonNullable<FeatureAnswer["numeric"]>;
type Step = Numeric["cumulative"][number];

const margin: Margin = { l: 42, r: 12, t: 12, b: 22 };
const highest = 1.02;

/** What a value is held against: what these hours lead one to expect, else the whole reference. */
const heldShare = (step: Step) => step.expected ?? step.reference;

/** Both cumulative distributions, with the place where they part most. */
export function prepareEcdf(answer: FeatureAnswer, numeric: Numeric, canvas: Canvas): Chart {
  const { cumulative, gap } = numeric;
  const shown = visibleSteps(cumulative);
  const range: [number, number] = [shown[0]?.value ?? 0, shown.at(-1)?.value ?? 1];
  const xTicks = niceTicks(range[0], range[1], canvas.width < 400 ? 4 : 5);
  const yTicks = [0, 0.25, 0.5, 0.75, 1];
  const held = heldName(answer, numeric);
  return {
    overTime: false,
    summary: gap
      ? `Cumulative distributions. They part most at ${formatNumber(gap.value)}: ${formatShare(gap.reference)} of ${held}, ${formatShare(gap.current)} now, D ${formatEffect(gap.d)}.`
      : "Cumulative distributions.",
    figure: {
      data: [
        stepLine(shown, heldShare, token.reference, 1.5),
        stepLine(shown, ({ current }) => current, token.current, 1.75),
        hoverPoints(shown, held, windowSpan(answer.scope)),
        ...gapPoints(gap, range),
      ],
      layout: {
        ...baseLayout(canvas, margin),
        xaxis: groundAxis(range, xTicks, tickLabels(xTicks)),
        yaxis: measureAxis([0, highest], yTicks, shareLabels(yTicks)),
        shapes: gapLines(gap, range),
        annotations: ecdfLabels(
          lineOf(held, shown, heldShare),
          lineOf(windowSpan(answer.scope), shown, ({ current }) => current),
          isShown(gap, range) ? gap : null,
          { range, highest, width: plotWidth(canvas, margin), height: plotHeight(canvas, margin) },
        ),
      },
    },
  };
}

/** "expected" where the policy expects by hour of week. */
export function heldName(answer: FeatureAnswer, { cumulative }: Numeric): string {
  return cumulative.some(({ expected }) => expected !== null) ? "expected" : againstName(answer.scope);
}

/** With this many points a step is about a pixel, and stairs would only look rough. */
const smoothFrom = 80;

/** Long tails would press the lines into a corner: the axis holds the middle 99 % of both. */
function visibleSteps(cumulative: readonly Step[]): readonly Step[] {
  const first = cumulative.findIndex((step) => Math.max(heldShare(step), step.current) >= 0.005);
  const last = cumulative.findIndex((step) => Math.min(heldShare(step), step.current) >= 0.995);
  const shown = cumulative.slice(Math.max(0, first - 1), last < 0 ? undefined : last + 1);
  return shown.length >= 2 ? shown : cumulative;
}

function stepLine(steps: readonly Step[], read: (step: Step) => number, color: string, width: number): Data {
  return {
    type: "scatter",
    mode: "lines",
    x: steps.map(({ value }) => value),
    y: steps.map(read),
    line: { shape: steps.length > smoothFrom ? "linear" : "hv", width, color },
    hoverinfo: "skip",
  };
}

function hoverPoints(steps: readonly Step[], held: string, now: string): Data {
  return {
    type: "scatter",
    mode: "markers",
    x: steps.map(({ value }) => value),
    y: steps.map((step) => (heldShare(step) + step.current) / 2),
    text: steps.map(
      (step) =>
        `<b>at most ${formatNumber(step.value)}</b><br>${now}: ${formatShare(step.current)}<br>${held}: ${formatShare(heldShare(step))}` +
        `<br>apart ${formatEffect(Math.abs(heldShare(step) - step.current))}`,
    ),
    marker: { opacity: 0, size: 1, color: token.current },
    hovertemplate: "%{text}<extra></extra>",
  };
}

const lineOf = (name: string, steps: readonly Step[], read: (step: Step) => number): NamedLine => ({
  name,
  points: steps.map((step) => ({ value: step.value, share: read(step) })),
});

type Gap = Numeric["gap"];

const isShown = (gap: Gap, [from, to]: [number, number]): gap is NonNullable<Gap> =>
  gap !== null && gap.value >= from && gap.value <= to;

function gapPoints(gap: Gap, range: [number, number]): Data[] {
  if (!isShown(gap, range)) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      x: [gap.value, gap.value],
      y: [gap.reference, gap.current],
      marker: { size: 6, color: [token.reference, token.current] },
      hoverinfo: "skip",
    },
  ];
}

function gapLines(gap: Gap, range: [number, number]): Partial<Shape>[] {
  if (!isShown(gap, range)) return [];
  const { value, reference, current } = gap;
  return [
    {
      type: "line",
      xref: "x",
      yref: "y",
      x0: value,
      x1: value,
      y0: reference,
      y1: current,
      line: { width: 1.25, color: token.text },
    },
  ];
}

export const ecdfTable = ({ cumulative }: Numeric): ChartTable => ({
  columns: [
    { label: "at most", numeric: true },
    { label: "reference", numeric: true },
    { label: "expected", numeric: true },
    { label: "now", numeric: true },
  ],
  rows: cumulative.map((step) => [
    { text: formatNumber(step.value) },
    { text: formatShare(step.reference) },
    { text: formatOr(step.expected, formatShare) },
    { text: formatShare(step.current) },
  ]),
});
