import type { Annotation } from "./figure";
import { keepApart } from "./label-places";
import { words } from "./layout";
import { token } from "./tokens";

export interface EndLabel {
  readonly value: number;
  readonly text: string;
  readonly tone: "current" | "threshold" | "reference";
}

const tones = {
  current: { color: token.current, weight: 600 },
  threshold: { color: token.textSecond },
  reference: { color: token.referenceText },
} as const;

interface Scale {
  readonly range: readonly [number, number];
  readonly height: number;
  /** Pixels from the top of the plot at which the scale's upper end is. */
  readonly yref?: "y" | "y2";
}

/** Names of lines at their right end, moved apart where they would meet. */
export function endLabels(labels: readonly EndLabel[], scale: Scale): Partial<Annotation>[] {
  const [lowest, highest] = scale.range;
  const pixel = (value: number) => ((highest - value) / (highest - lowest || 1)) * scale.height;
  const shifts = keepApart(
    labels.map(({ value }) => ({ at: pixel(value) })),
    14,
    scale.height,
  );
  return labels.map(({ value, text, tone }, index) =>
    words(text, {
      xref: "paper",
      yref: scale.yref ?? "y",
      x: 1,
      y: value,
      xanchor: "left",
      xshift: 8,
      yanchor: "middle",
      yshift: -(shifts[index] ?? 0),
      font: tones[tone],
    }),
  );
}
