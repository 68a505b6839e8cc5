import type { Span } from "@/lib/contracts/common";
import type { Shape } from "./figure";
import { hourMs, msOf } from "./instants";

/** A strip of 3 px on the x axis while something fired. */
export function firingStrip(
  spans: readonly { readonly from: string; readonly to: string }[],
  range: Span,
  colour: string,
  ground = 0,
): Partial<Shape>[] {
  const from = msOf(range.from);
  const to = msOf(range.to);
  return spans
    .map((span) => ({ x0: Math.max(from, msOf(span.from)), x1: Math.min(to, msOf(span.to)) }))
    .filter(({ x0, x1 }) => x1 > x0)
    .map(({ x0, x1 }) => ({
      type: "rect",
      xref: "x",
      yref: "paper",
      ysizemode: "pixel",
      yanchor: ground,
      x0,
      x1,
      y0: 0,
      y1: 3,
      fillcolor: colour,
      line: { width: 0 },
      layer: "above",
    }));
}

/** The stretches of hourly points at which something held; a lone point stands for its hour. */
export function stretchesOf<T extends { readonly at: string }>(
  points: readonly T[],
  holds: (point: T) => boolean,
): { from: string; to: string }[] {
  const stretches: { from: string; to: string }[] = [];
  let open: { from: string; to: string } | null = null;
  for (const point of points) {
    if (!holds(point)) {
      open = null;
      continue;
    }
    const from = new Date(msOf(point.at) - hourMs).toISOString();
    if (open) open.to = point.at;
    else {
      open = { from, to: point.at };
      stretches.push(open);
    }
  }
  return stretches;
}
