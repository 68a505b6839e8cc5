import type { Data } from "plotly.js";
import type { Shape } from "./figure";
import { msOf } from "./instants";
import { token } from "./tokens";

interface Timed {
  readonly at: string;
}

type Read<T> = (point: T) => number | null;

const timesOf = (points: readonly Timed[]) => points.map((point) => msOf(point.at));

/** A band between two lines, broken where either is unknown. */
export function bandTraces<T extends Timed>(
  points: readonly T[],
  lower: Read<T>,
  upper: Read<T>,
  fill: string,
): Data[] {
  const runs = splitAtGaps(points, (point) => lower(point) !== null && upper(point) !== null);
  return runs.map((run) => ({
    type: "scatter",
    mode: "lines",
    x: [...timesOf(run), ...timesOf(run).reverse()],
    y: [...run.map(upper), ...run.map(lower).reverse()],
    line: { width: 0 },
    fill: "toself",
    fillcolor: fill,
    hoverinfo: "skip",
  }));
}

function splitAtGaps<T>(points: readonly T[], known: (point: T) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const point of points) {
    if (known(point)) {
      if (run.length === 0) runs.push(run);
      run.push(point);
    } else run = [];
  }
  return runs;
}

interface LineOptions<T> {
  readonly read: Read<T>;
  readonly hover: (point: T, at: number) => string;
  readonly target: (point: T) => string;
}

/** What runs now: a line with gaps where nothing is known, hovered point by point. */
export function currentLine<T extends Timed>(points: readonly T[], options: LineOptions<T>): Data {
  return {
    type: "scatter",
    mode: loneAmong(points, options.read) ? "lines+markers" : "lines",
    x: timesOf(points),
    y: points.map(options.read),
    text: points.map(options.hover),
    customdata: points.map(options.target),
    hovertemplate: "%{text}<extra></extra>",
    connectgaps: false,
    line: { width: 1.75, color: token.current, shape: "linear" },
    marker: { size: 4, color: token.current },
  };
}

/** What it is held against, in grey under the line that runs now; its edges are dotted. */
export function heldLine<T extends Timed>(points: readonly T[], read: Read<T>, edge = false): Data[] {
  if (!points.some((point) => read(point) !== null)) return [];
  return [
    {
      type: "scatter",
      mode: !edge && loneAmong(points, read) ? "lines+markers" : "lines",
      x: timesOf(points),
      y: points.map(read),
      connectgaps: false,
      line: edge
        ? { width: 1, color: token.reference, dash: "1px,3px" as "dash" }
        : { width: 1.5, color: token.reference },
      marker: { size: 4, color: token.reference },
      hoverinfo: "skip",
    },
  ];
}

/** A point between two gaps has no line: markers keep it in sight. */
function loneAmong<T>(points: readonly T[], read: Read<T>): boolean {
  return splitAtGaps(points, (point) => read(point) !== null).some((run) => run.length === 1);
}

/** The last known point, marked. */
export function lastPoint<T extends Timed>(points: readonly T[], read: Read<T>): Data[] {
  const last = points.findLast((point) => read(point) !== null);
  if (!last) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      x: [msOf(last.at)],
      y: [read(last)],
      marker: { size: 6, color: token.current },
      hoverinfo: "skip",
      cliponaxis: false,
    },
  ];
}

/** A horizontal line across the plot: a threshold dashed, a reference dotted. */
export function levelLine(
  value: number,
  tone: "threshold" | "reference",
  yref: "y" | "y2" = "y",
): Partial<Shape> {
  return {
    type: "line",
    xref: "paper",
    yref,
    x0: 0,
    x1: 1,
    y0: value,
    y1: value,
    layer: "above",
    line:
      tone === "threshold"
        ? { width: 1, color: token.threshold, dash: "4px,3px" as "dash" }
        : { width: 1.25, color: token.reference, dash: "2px,3px" as "dash" },
  };
}

/** A vertical line at a value. */
export function standingLine(value: number, tone: "current" | "reference" | "threshold"): Partial<Shape> {
  const looks = {
    current: { width: 1.25, color: token.current },
    reference: { width: 1.25, color: token.reference, dash: "2px,3px" as "dash" },
    threshold: { width: 1, color: token.threshold, dash: "4px,3px" as "dash" },
  } as const;
  return { type: "line", xref: "x", yref: "paper", x0: value, x1: value, y0: 0, y1: 1, line: looks[tone] };
}
