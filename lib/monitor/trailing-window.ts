import { LRUCache } from "lru-cache";
import type { BodiesByHour } from "./hour-series";

const keptPoints = 50_000;
const points = new LRUCache<string, object>({ max: keptPoints });

export interface TrailingSeries<State, Point> {
  /** Tells this series from others: everything beside the bodies that a point follows from. */
  readonly name: string;
  readonly hours: number;
  readonly bodies: BodiesByHour;
  readonly create: () => State;
  /** Adds (1) or takes back (-1) one body. */
  readonly apply: (state: State, body: Uint8Array, sign: 1 | -1) => void;
  readonly read: (state: State) => Point;
}

/**
 * Points of a window that trails behind each end: hours that come in are added, hours that go out are taken back.
 * A point whose hours are all summed up is kept by their revisions, so that a refresh reads the newest alone.
 * @param ends ascending
 */
export function trailingPoints<State, Point extends object>(
  series: TrailingSeries<State, Point>,
  ends: readonly number[],
): Point[] {
  const window = new TrailingWindow(series);
  return ends.map((end) => {
    const place = placeOf(series, end);
    const kept = place === null ? undefined : (points.get(place) as Point | undefined);
    if (kept) return kept;
    const point = series.read(window.moveTo(end));
    if (place !== null) points.set(place, point);
    return point;
  });
}

function placeOf<State, Point>(
  { name, hours, bodies }: TrailingSeries<State, Point>,
  end: number,
): string | null {
  const revisions: number[] = [];
  for (let hour = end - hours; hour < end; hour++) {
    for (const { revision } of bodies.get(hour) ?? []) {
      if (revision === null) return null;
      revisions.push(revision);
    }
  }
  return `${name}:${end}:${revisions.join()}`;
}

class TrailingWindow<State, Point> {
  private state: State;
  private end: number | null = null;

  constructor(private readonly series: TrailingSeries<State, Point>) {
    this.state = series.create();
  }

  moveTo(end: number): State {
    const { hours, create } = this.series;
    if (this.end === null || end - this.end >= hours / 2) {
      this.state = create();
      for (let hour = end - hours; hour < end; hour++) this.applyHour(hour, 1);
    } else {
      for (let hour = this.end; hour < end; hour++) {
        this.applyHour(hour, 1);
        this.applyHour(hour - hours, -1);
      }
    }
    this.end = end;
    return this.state;
  }

  private applyHour(hour: number, sign: 1 | -1): void {
    for (const { body } of this.series.bodies.get(hour) ?? []) this.series.apply(this.state, body, sign);
  }
}
