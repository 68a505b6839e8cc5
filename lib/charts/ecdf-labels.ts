import type { Numeric } from "./ecdf-chart";
import type { Annotation } from "./figure";
import { formatEffect, formatShare } from "./format";
import { type Label, type LabelSpot, placeLabels } from "./label-boxes";
import { token } from "./tokens";

type Gap = NonNullable<Numeric["gap"]>;

export interface NamedLine {
  readonly name: string;
  readonly points: readonly { readonly value: number; readonly share: number }[];
}

interface EcdfScale {
  readonly range: readonly [number, number];
  readonly highest: number;
  readonly width: number;
  readonly height: number;
}

const tones = {
  held: { font: { color: token.referenceText } },
  now: { font: { color: token.current, weight: 600 } },
  gap: { font: { color: token.text, weight: 600 }, bgcolor: token.background },
} as const;

/** The two shares and their distance first, then the names of the lines in the room that is left. */
export function ecdfLabels(
  held: NamedLine,
  now: NamedLine,
  gap: Gap | null,
  scale: EcdfScale,
): Partial<Annotation>[] {
  const area = (line: NamedLine) => line.points.reduce((sum, { share }) => sum + share, 0);
  const heldIsUpper = area(held) >= area(now);
  return placeLabels(
    [
      ...(gap ? gapLabels(gap, scale) : []),
      { text: held.name, style: tones.held, spots: nameSpots(held, heldIsUpper, scale) },
      { text: now.name, style: tones.now, spots: nameSpots(now, !heldIsUpper, scale) },
    ],
    scale,
  );
}

const xOf = (value: number, { range: [from, to], width }: EcdfScale) =>
  ((value - from) / (to - from || 1)) * width;
const yOf = (share: number, { highest, height }: EcdfScale) => (1 - share / highest) * height;

function gapLabels({ value, reference, current, d }: Gap, scale: EcdfScale): Label[] {
  const x = xOf(value, scale);
  const upper = upperSpots(x, yOf(Math.max(reference, current), scale));
  const lowest = yOf(Math.min(reference, current), scale);
  const lower = lowerSpots(x, lowest);
  const middle = yOf((reference + current) / 2, scale);
  const right = { x: x + 10, y: middle, xanchor: "left", yanchor: "middle" } as const;
  const left = { x: x - 10, y: middle, xanchor: "right", yanchor: "middle" } as const;
  const beside = x < scale.width * 0.6 ? [right, left] : [left, right];
  const below = [18, 34].flatMap((down) => beside.map((spot) => ({ ...spot, y: lowest + down })));
  const farRight = { ...right, x: x + 46, y: lowest - 4 };
  return [
    { text: formatShare(reference, 0), style: tones.held, spots: reference > current ? upper : lower },
    { text: formatShare(current, 0), style: tones.now, spots: reference > current ? lower : upper },
    { text: `D = ${formatEffect(d)}`, style: tones.gap, spots: [...beside, ...below, farRight] },
  ];
}

/** Up and left of a rising line there is nothing, nor is there down and right of it. */
const upperSpots = (x: number, y: number): LabelSpot[] => [
  { x: x - 8, y, xanchor: "right", yanchor: "bottom" },
  { x: x + 8, y: y - 2, xanchor: "left", yanchor: "bottom" },
  { x: x + 8, y, xanchor: "left", yanchor: "top" },
];
const lowerSpots = (x: number, y: number): LabelSpot[] => [
  { x: x + 8, y: y + 2, xanchor: "left", yanchor: "top" },
  { x: x - 8, y: y + 2, xanchor: "right", yanchor: "top" },
  { x: x + 8, y: y + 18, xanchor: "left", yanchor: "top" },
];

const shoulders = [0.9, 0.82, 0.74, 0.66, 0.56, 0.44, 0.32];
const cornerShares = [0.3, 0.22, 0.14, 0.06];

/** The upper line is named on its left shoulder, the lower one under its right, each else in the lower right. */
function nameSpots({ points }: NamedLine, upper: boolean, scale: EcdfScale): LabelSpot[] {
  const alongLine = shoulders.flatMap((share): LabelSpot[] => {
    const point = points.find((each) => each.share >= share);
    if (!point) return [];
    const x = xOf(point.value, scale);
    const y = yOf(point.share, scale);
    return upper
      ? [{ x: x - 8, y: y - 1, xanchor: "right", yanchor: "bottom" }]
      : [{ x: x + 8, y: y + 5, xanchor: "left", yanchor: "top" }];
  });
  const corner = cornerShares.map(
    (share): LabelSpot => ({
      x: scale.width - 4,
      y: yOf(share, scale),
      xanchor: "right",
      yanchor: "middle",
    }),
  );
  return [...alongLine, ...corner];
}
