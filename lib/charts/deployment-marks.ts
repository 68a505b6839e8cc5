import type { Marker, Span } from "@/lib/contracts/common";
import type { Annotation, Shape } from "./figure";
import { msOf } from "./instants";
import { overlaps, type Stretch } from "./label-places";
import { textWidth, words } from "./layout";
import { toVersion } from "./target";
import { token } from "./tokens";

interface Marks {
  readonly shapes: Partial<Shape>[];
  readonly annotations: Partial<Annotation>[];
}

/**
 * A vertical line where a version came, with its name on top where there is room for it.
 * @param reserved pixels from the left that hold other words
 */
export function deploymentMarks(markers: readonly Marker[], span: Span, width: number, reserved = 0): Marks {
  const from = msOf(span.from);
  const scale = width / Math.max(1, msOf(span.to) - from);
  const taken: Stretch[] = reserved > 0 ? [{ from: -Infinity, to: reserved }] : [];
  const marks: Marks = { shapes: [], annotations: [] };
  for (const marker of markers) {
    const at = msOf(marker.at);
    if (at < from || at > msOf(span.to)) continue;
    marks.shapes.push(...lineShapes(at));
    const pixel = (at - from) * scale;
    const side = sideFor(pixel, textWidth(marker.label) + 10, width, taken);
    if (side) marks.annotations.push(nameOf(marker, at, side));
  }
  return marks;
}

function lineShapes(at: number): Partial<Shape>[] {
  return [
    {
      type: "line",
      xref: "x",
      yref: "paper",
      x0: at,
      x1: at,
      y0: 0,
      y1: 1,
      layer: "above",
      line: { width: 1, color: token.deploy },
    },
    {
      type: "path",
      xref: "x",
      yref: "paper",
      xsizemode: "pixel",
      ysizemode: "pixel",
      xanchor: at,
      yanchor: 1,
      path: "M -4 5 L 4 5 L 0 0 Z",
      fillcolor: token.deploy,
      line: { width: 0 },
    },
  ];
}

function sideFor(pixel: number, length: number, width: number, taken: Stretch[]): "left" | "right" | null {
  const left = { from: pixel - length, to: pixel };
  const right = { from: pixel, to: pixel + length };
  const fits = (stretch: Stretch) => !taken.some((other) => overlaps(stretch, other));
  const side =
    left.from >= -30 && fits(left) ? "left" : right.to <= width + 40 && fits(right) ? "right" : null;
  if (side) taken.push(side === "left" ? left : right);
  return side;
}

function nameOf(marker: Marker, at: number, side: "left" | "right"): Partial<Annotation> {
  return words(marker.label, {
    name: toVersion(marker.version),
    captureevents: true,
    xref: "x",
    yref: "paper",
    x: at,
    y: 1,
    xanchor: side === "left" ? "right" : "left",
    xshift: side === "left" ? -6 : 6,
    yanchor: "middle",
    yshift: 4,
    font: { color: token.textSecond },
    bgcolor: token.background,
  });
}
