import type { Annotation } from "./figure";
import { textWidth, words } from "./layout";

/** Where a label may stand: a point of the plot in pixels from its top left, and the corner or side put there. */
export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly xanchor: "left" | "right";
  readonly yanchor: "top" | "middle" | "bottom";
}

export interface Label {
  readonly text: string;
  readonly style: Partial<Annotation>;
  /** Best first. */
  readonly spots: readonly LabelSpot[];
}

interface Area {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const lineHeight = 14;
const above = { top: 0, middle: 0.5, bottom: 1 } as const;

/** Each label at the first of its spots that is inside the plot and free, else where least is covered. */
export function placeLabels(labels: readonly Label[], area: Area): Partial<Annotation>[] {
  const taken: Box[] = [];
  return labels.map(({ text, style, spots }) => {
    const boxes = spots.map((spot) => moveInside(boxOf(text, spot), area));
    const costs = boxes.map(
      ({ box, moved }) => moved + taken.reduce((sum, other) => sum + covered(box, other), 0),
    );
    const chosen = boxes[costs.indexOf(Math.min(...costs))]?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
    taken.push(chosen);
    return words(text, {
      ...style,
      xref: "paper",
      yref: "paper",
      x: chosen.left / area.width,
      y: 1 - (chosen.top + chosen.bottom) / 2 / area.height,
      xanchor: "left",
      yanchor: "middle",
    });
  });
}

function boxOf(text: string, { x, y, xanchor, yanchor }: LabelSpot): Box {
  const width = textWidth(text);
  const left = xanchor === "left" ? x : x - width;
  const top = y - lineHeight * above[yanchor];
  return { left, right: left + width, top, bottom: top + lineHeight };
}

function moveInside({ left, right, top, bottom }: Box, { width, height }: Area) {
  const x = Math.max(-left, 0) + Math.min(width - right, 0);
  const y = Math.max(-top, 0) + Math.min(height - bottom, 0);
  const box = { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
  return { box, moved: lineHeight * (Math.abs(x) + Math.abs(y)) };
}

function covered(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
