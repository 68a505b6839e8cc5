import { dayHours } from "@/lib/ingest/counters";

/** Whole hour buckets [fromHour, toHour), counted from the epoch. */
export interface HourSpan {
  readonly fromHour: number;
  readonly toHour: number;
}

export const hoursOf = ({ fromHour, toHour }: HourSpan): number => Math.max(0, toHour - fromHour);

/** Every hour of a span. */
export const hoursIn = ({ fromHour, toHour }: HourSpan): number[] => range(fromHour, toHour, 1);

export interface SlicedSpans {
  /** Disjoint, ascending. */
  readonly slices: readonly HourSpan[];
  /** Positions of the slices that each span is the sum of. */
  readonly slicesOf: readonly (readonly number[])[];
}

/** Cuts spans that overlap into disjoint slices, so that what they share is read and decoded once. */
export function sliceSpans(spans: readonly HourSpan[]): SlicedSpans {
  const cuts = [...new Set(spans.flatMap(({ fromHour, toHour }) => [fromHour, toHour]))].sort(
    (a, b) => a - b,
  );
  const slices = cuts.slice(1).flatMap((toHour, index): HourSpan[] => {
    const slice = { fromHour: cuts[index]!, toHour };
    return spans.some((span) => holds(span, slice)) ? [slice] : [];
  });
  const slicesOf = spans.map((span) => slices.flatMap((slice, index) => (holds(span, slice) ? [index] : [])));
  return { slices, slicesOf };
}

const holds = (span: HourSpan, slice: HourSpan) =>
  span.fromHour <= slice.fromHour && slice.toHour <= span.toHour;

export interface RollupStarts {
  readonly hours: readonly number[];
  readonly days: readonly number[];
}

/** Which rollups a span is the sum of: whole UTC days, and hours at its edges. */
export function rollupStarts({ fromHour, toHour }: HourSpan): RollupStarts {
  const firstDay = Math.ceil(fromHour / dayHours) * dayHours;
  const lastDay = Math.floor(toHour / dayHours) * dayHours;
  if (firstDay >= lastDay) return { hours: range(fromHour, toHour, 1), days: [] };
  return {
    hours: [...range(fromHour, firstDay, 1), ...range(lastDay, toHour, 1)],
    days: range(firstDay, lastDay, dayHours),
  };
}

function range(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / step)) },
    (_, index) => from + index * step,
  );
}
