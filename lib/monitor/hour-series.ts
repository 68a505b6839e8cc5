import { type HourSpan, hoursOf } from "./hour-spans";

export const mostPoints = 720;

/** How many hours a point of a series over the span stands for, so that there are at most `most` points. */
export const hoursPerPoint = (span: HourSpan, most = mostPoints): number => Math.ceil(hoursOf(span) / most);

/** Ends of trailing windows over a span, every so many hours; the last is the end of the span. */
export function trailingEnds(span: HourSpan, most = mostPoints): number[] {
  const step = hoursPerPoint(span, most);
  const ends: number[] = [];
  for (let end = span.toHour; end > span.fromHour; end -= step) ends.push(end);
  return ends.reverse();
}

/** Consecutive groups of hours over a span; the first may be shorter. */
export function hourGroups(span: HourSpan, most = mostPoints): HourSpan[] {
  const step = hoursPerPoint(span, most);
  return trailingEnds(span, most).map((toHour) => ({
    fromHour: Math.max(span.fromHour, toHour - step),
    toHour,
  }));
}

export interface HourBody {
  readonly hour: number;
  /** Null for a delta. */
  readonly revision: number | null;
  readonly body: Uint8Array;
}

/** Bodies by absolute hour; an hour has several while its deltas are not yet summed. */
export type BodiesByHour = ReadonlyMap<number, readonly HourBody[]>;

export function groupByHour(bodies: readonly HourBody[]): BodiesByHour {
  const byHour = new Map<number, HourBody[]>();
  for (const body of bodies) {
    const ofHour = byHour.get(body.hour);
    if (ofHour) ofHour.push(body);
    else byHour.set(body.hour, [body]);
  }
  return byHour;
}
