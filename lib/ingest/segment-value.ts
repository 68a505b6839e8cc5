import type { FeatureValue } from "@/lib/contracts/ingest";
import type { SegmentDefinition } from "@/lib/contracts/model";

/** Values of a segment column beyond the most frequent ones are not counted apart. */
export const segmentValueLimit = 50;

/** Names of the bands that `edges` make of a number: [6, 12] gives under 6, 6 to 12, 12 and over. */
export function bandNames(edges: readonly number[]): string[] {
  const sorted = [...new Set(edges)].sort((left, right) => left - right);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined) return [];
  const between = sorted.slice(1).map((edge, index) => `${sorted[index]} to ${edge}`);
  return [`under ${first}`, ...between, `${last} and over`];
}

/** The segment of one value: its band, or the value itself as text; null when it is missing or has no band. */
export function segmentValue(
  definition: SegmentDefinition,
): (value: FeatureValue | undefined) => string | null {
  const { edges } = definition;
  if (!edges) return textOf;
  const names = bandNames(edges);
  const sorted = [...new Set(edges)].sort((left, right) => left - right);
  return (value) => {
    if (typeof value !== "number" || Number.isNaN(value)) return null;
    const above = sorted.findIndex((edge) => value < edge);
    return names[above < 0 ? sorted.length : above] ?? null;
  };
}

function textOf(value: FeatureValue | undefined): string | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return String(value);
}

export const segmentValueOf = (
  definition: SegmentDefinition,
  value: FeatureValue | undefined,
): string | null => segmentValue(definition)(value);
