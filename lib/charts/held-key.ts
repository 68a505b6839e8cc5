import type { Annotation } from "./figure";
import { textWidth, words } from "./layout";
import { token } from "./tokens";

interface HeldKey {
  readonly annotations: Partial<Annotation>[];
  /** Pixels from the left of the plot that it takes. */
  readonly width: number;
}

const gap = 14;

/**
 * Says over a time chart which of its lines is which, or why the grey one is not there.
 * @param held null where nothing but what runs now is meant to be drawn
 */
export function heldKey(held: string | null, absent: string | null = null): HeldKey {
  if (held === null && absent === null) return { annotations: [], width: 0 };
  const place = {
    xref: "paper",
    yref: "paper",
    x: 0,
    y: 1,
    xanchor: "left",
    yanchor: "middle",
    yshift: 11,
  } as const;
  const now = "— now";
  const other = held === null ? `${absent}` : `— ${held}`;
  const start = textWidth(now) + gap;
  return {
    annotations: [
      words(now, { ...place, font: { color: token.current, weight: 600 } }),
      words(other, { ...place, xshift: start, font: { color: token.referenceText } }),
    ],
    width: start + textWidth(other) + gap,
  };
}
