import type { PairedMetricName } from "@/lib/contracts/compare";
import { formatShare } from "./format";
import { formatPairedChange } from "./paired-metric-format";
import { niceTicks, shareLabels, tickLabels } from "./ticks";

interface Compared {
  readonly champion: number | null;
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A difference on a common axis: better is to the right. Places are shares of the width. */
export interface PairedDot {
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Beside the dot: "6 %". */
  readonly text: string;
}

export interface PairedDots {
  readonly zero: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly dots: readonly (PairedDot | null)[];
}

interface Gain {
  readonly at: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

const farthest = 2;

/** Gains of metrics of different units: in parts of the champion's value, so that they share an axis. */
export function relativeDots(
  metrics: readonly (Compared & { readonly higherIsBetter: boolean })[],
): PairedDots {
  const gains = metrics.map((metric) =>
    gainOf(metric, metric.higherIsBetter, Math.abs(metric.champion ?? 0)),
  );
  const words = (gain: number) => formatShare(gain, Math.abs(gain) < 0.1 ? 1 : 0);
  return placed(gains, { labels: shareLabels, words, room: 0.1, limit: farthest });
}

/** Gains of one metric in several groups, in its own unit. */
export function absoluteDots(
  metric: PairedMetricName,
  higherIsBetter: boolean,
  groups: readonly Compared[],
): PairedDots {
  const gains = groups.map((group) => gainOf(group, higherIsBetter, 1));
  const words = (gain: number) => formatPairedChange(metric, higherIsBetter ? gain : -gain);
  return placed(gains, { labels: tickLabels, words, room: 0.24, limit: Number.POSITIVE_INFINITY });
}

function gainOf({ difference, lower, upper }: Compared, higher: boolean, unit: number): Gain | null {
  if (difference === null || unit === 0) return null;
  const sign = higher ? 1 / unit : -1 / unit;
  const known = lower !== null && upper !== null;
  return {
    at: difference * sign,
    lower: known ? Math.min(lower * sign, upper * sign) : null,
    upper: known ? Math.max(lower * sign, upper * sign) : null,
  };
}

interface Axis {
  readonly labels: (ticks: readonly number[]) => readonly string[];
  readonly words: (gain: number) => string;
  /** Share of the width that is kept for the words after the last interval. */
  readonly room: number;
  readonly limit: number;
}

function placed(gains: readonly (Gain | null)[], { labels, words, room, limit }: Axis): PairedDots {
  const ends = gains.flatMap((gain) => (gain ? [gain.at, gain.lower ?? gain.at, gain.upper ?? gain.at] : []));
  const cut = (value: number) => Math.max(-limit, Math.min(limit, value));
  const lowest = cut(Math.min(0, ...ends));
  const highest = cut(Math.max(0, ...ends));
  const extent = highest - lowest || 1;
  const from = lowest - (lowest < 0 ? 0.06 * extent : 0);
  const to = from + (highest - from || 1) / (1 - room);
  const place = (value: number) => (cut(value) - from) / (to - from);
  const ticks = niceTicks(from, to, 4);
  const names = labels(ticks);
  return {
    zero: place(0),
    ticks: ticks.map((tick, index) => ({ at: place(tick), label: names[index] ?? "" })),
    dots: gains.map((gain) =>
      gain
        ? {
            at: place(gain.at),
            from: gain.lower === null ? null : place(gain.lower),
            to: gain.upper === null ? null : place(gain.upper),
            text: words(gain.at),
          }
        : null,
    ),
  };
}
