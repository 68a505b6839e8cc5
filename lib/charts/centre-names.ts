import type { Annotation } from "./figure";
import { formatNumber } from "./format";
import { textWidth, words } from "./layout";
import { token } from "./tokens";

export interface HistogramCentre {
  readonly name: string;
  readonly reference: number | null;
  readonly current: number | null;
}

interface Name {
  readonly value: number;
  readonly text: string;
  readonly font: Partial<Annotation["font"]>;
}

const gap = 6;
const between = 10;

/**
 * The averages' names over the plot: each beside its line on the side away from the other. A name that has no
 * room on the left stands on the right, and then the other stands after it.
 */
export function centreNames(
  centre: HistogramCentre,
  [from, to]: readonly [number, number],
  referenceShown: boolean,
  width: number,
  roomLeft: number,
): Partial<Annotation>[] {
  const { reference, current, name } = centre;
  const inside = (value: number | null): value is number => value !== null && value >= from && value <= to;
  const named = (value: number, font: Name["font"]): Name => ({
    value,
    text: `${name} ${formatNumber(value)}`,
    font,
  });
  const names = [
    ...(referenceShown && inside(reference) ? [named(reference, { color: token.referenceText })] : []),
    ...(inside(current) ? [named(current, { color: token.current, weight: 600 })] : []),
  ].sort((a, b) => a.value - b.value);
  const pixel = (value: number) => ((value - from) / (to - from || 1)) * width;
  const lefts = placesOf(
    names.map(({ value, text }) => ({ at: pixel(value), length: textWidth(text) })),
    { width, roomLeft },
  );
  return names.map(({ value, text, font }, index) => {
    const left = Math.round((lefts[index] ?? 0) - pixel(value));
    const side =
      left < 0
        ? ({ xanchor: "right", xshift: Math.round(left + textWidth(text)) } as const)
        : ({ xanchor: "left", xshift: left } as const);
    return words(text, {
      xref: "x",
      yref: "paper",
      x: value,
      y: 1,
      ...side,
      yanchor: "bottom",
      yshift: 2,
      font,
    });
  });
}

interface Place {
  readonly at: number;
  readonly length: number;
}

/** Where each name begins, in pixels of the plot, for one or two lines from left to right. */
function placesOf(lines: readonly Place[], room: { width: number; roomLeft: number }): number[] {
  const onLeft = ({ at, length }: Place) => at - gap - length;
  const onRight = ({ at }: Place) => at + gap;
  const fitsLeft = (line: Place) => onLeft(line) >= -room.roomLeft;
  const fitsRight = (line: Place) => onRight(line) + line.length <= room.width;
  const [first, second] = lines;
  if (!first) return [];
  if (!second) return [fitsRight(first) ? onRight(first) : onLeft(first)];
  if (!fitsLeft(first)) {
    const after = onRight(first) + first.length + between;
    return [onRight(first), Math.max(onRight(second), after)];
  }
  if (fitsRight(second)) return [onLeft(first), onRight(second)];
  const before = onLeft(second) - between - first.length;
  return [Math.min(onLeft(first), before), onLeft(second)];
}
