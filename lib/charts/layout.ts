import type { LayoutAxis } from "plotly.js";
import { type Annotation, type Canvas, isNarrow, type Layout, type Margin } from "./figure";
import { token } from "./tokens";

/** What every chart has in common. */
export function baseLayout(canvas: Canvas, margin: Margin): Partial<Layout> {
  return {
    width: canvas.width,
    height: canvas.height,
    autosize: false,
    font: { family: token.font, size: 11, color: token.tick },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { ...margin, pad: 0 },
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    hoverdistance: -1,
    hoverlabel: {
      bgcolor: token.background,
      bordercolor: token.lineStrong,
      font: { family: token.font, size: 12, color: token.text },
      align: "left",
      namelength: 0,
    },
  };
}

/** Over time every hour can be hovered, and a drag zooms; on a phone a drag scrolls the page instead. */
export const timeLayout = (canvas: Canvas, margin: Margin): Partial<Layout> => ({
  ...baseLayout(canvas, margin),
  hovermode: "x",
  dragmode: isNarrow(canvas) ? false : "zoom",
});

export const plotWidth = (canvas: Canvas, margin: Margin) => Math.max(1, canvas.width - margin.l - margin.r);
export const plotHeight = (canvas: Canvas, margin: Margin) =>
  Math.max(1, canvas.height - margin.t - margin.b);

/** Keeps labels off the plot: a tick of this length that is not seen. */
const unseenTick = (length: number): Partial<LayoutAxis> => ({
  ticks: "outside",
  ticklen: length,
  tickcolor: "rgba(0,0,0,0)",
});

const quietAxis: Partial<LayoutAxis> = {
  showgrid: false,
  zeroline: false,
  showline: false,
  fixedrange: true,
  tickangle: 0,
  tickfont: { size: 11, color: token.tick },
};

type Axis = (
  range: readonly [number, number],
  ticks: readonly number[],
  labels: readonly string[],
) => Partial<LayoutAxis>;

const labelledAxis =
  (look: Partial<LayoutAxis>): Axis =>
  (range, ticks, labels) => ({
    ...quietAxis,
    ...look,
    range: [...range],
    tickvals: [...ticks],
    ticktext: [...labels],
  });

/** An axis that measures: hairlines across the plot, no line of its own. */
export const measureAxis = labelledAxis({
  ...unseenTick(5),
  showgrid: true,
  gridcolor: token.grid,
  gridwidth: 1,
});

/** The axis that things stand on: a line, no grid. */
export const groundAxis = labelledAxis({
  ...unseenTick(1),
  showline: true,
  linecolor: token.axis,
  linewidth: 1,
});

/** An axis that only places things. */
export const hiddenAxis = (range: readonly [number, number]): Partial<LayoutAxis> => ({
  ...quietAxis,
  showticklabels: false,
  range: [...range],
});

/** Words in a chart, without arrow or box. */
export function words(text: string, place: Partial<Annotation>): Partial<Annotation> {
  const { font, ...rest } = place;
  return { text, showarrow: false, borderpad: 0, font: { size: 11, color: token.tick, ...font }, ...rest };
}

/** Approximate width of 11 px text: enough to keep labels apart. */
export const textWidth = (text: string) => text.length * 5.9;

/** Room at a side for the longest of its labels, never less than `least`. */
export const roomFor = (labels: readonly string[], least: number) =>
  Math.max(least, Math.ceil(Math.max(0, ...labels.map(textWidth))) + 16);

export function shorten(text: string, width: number): string {
  const room = Math.max(4, Math.floor(width / 5.9));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
