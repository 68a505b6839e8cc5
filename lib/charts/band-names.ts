import type { Span } from "@/lib/contracts/common";
import type { ConfidencePoint } from "@/lib/contracts/confidence";
import type { Annotation } from "./figure";
import { msOf } from "./instants";
import { textWidth, words } from "./layout";

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly range: readonly [number, number];
}

const inset = 6;
const lineHeight = 14;

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

/**
 * The band's outer edges are named where they begin, p90 over the highest and p10 under the lowest value
 * that its name spans, so that neither stands on the band.
 */
export function bandNames(series: readonly ConfidencePoint[], span: Span, plot: Plot): Partial<Annotation>[] {
  const first = series.find(({ p10, p90 }) => p10 !== null && p90 !== null);
  const length = msOf(span.to) - msOf(span.from);
  if (!first || msOf(first.at) > msOf(span.to) - length / 8) return [];
  const start = msOf(first.at);
  const end = start + ((inset + textWidth("p90")) / plot.width) * length;
  const under = series.filter(({ at }) => msOf(at) >= start && msOf(at) <= end);
  const highest = Math.max(...known(under.map(({ p90 }) => p90)));
  const lowest = Math.min(...known(under.map(({ p10 }) => p10)));
  const [from, to] = plot.range;
  const roomBelow = ((lowest - from) / (to - from || 1)) * plot.height;
  const place = { xref: "x", yref: "y", x: start, xanchor: "left", xshift: inset } as const;
  return [
    words("p90", { ...place, y: highest, yanchor: "bottom", yshift: 2 }),
    ...(roomBelow < lineHeight ? [] : [words("p10", { ...place, y: lowest, yanchor: "top", yshift: -2 })]),
  ];
}
