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

/** Bodies by absolute hour; an hour has several while its deltas are not yet summed. */
export type BodiesByHour = ReadonlyMap<number, readonly Uint8Array[]>;

export function groupByHour(
  bodies: readonly { readonly hour: number; readonly body: Uint8Array }[],
): BodiesByHour {
  const byHour = new Map<number, Uint8Array[]>();
  for (const { hour, body } of bodies) {
    const ofHour = byHour.get(hour);
    if (ofHour) ofHour.push(body);
    else byHour.set(hour, [body]);
  }
  return byHour;
}

/** Moves a trailing window to `end`: hours that come in are added, hours that go out are taken back. */
export class TrailingWindow {
  private end: number | undefined;

  /** @param apply adds (1) or takes back (-1) one body */
  constructor(
    private readonly hours: number,
    private readonly bodies: BodiesByHour,
    private readonly apply: (body: Uint8Array, sign: 1 | -1) => void,
  ) {}

  moveTo(end: number): void {
    const before = this.end;
    this.end = end;
    if (before === undefined) {
      for (let hour = end - this.hours; hour < end; hour++) this.each(hour, 1);
      return;
    }
    for (let hour = before; hour < end; hour++) {
      this.each(hour, 1);
      this.each(hour - this.hours, -1);
    }
  }

  private each(hour: number, sign: 1 | -1): void {
    for (const body of this.bodies.get(hour) ?? []) this.apply(body, sign);
  }
}
