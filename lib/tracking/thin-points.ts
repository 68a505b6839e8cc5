import type { MetricPoint } from "./run";

type Valued = Pick<MetricPoint, "value">;

/**
 * At most so many points that draw the same curve: the first, the last and, of each of the equal parts between
 * them, the lowest, the highest and the first that is no number. Points come in their order and stay in it.
 */
export function thinPoints<T extends Valued>(points: readonly T[], most: number): readonly T[] {
  if (most < 5) throw new RangeError("thinPoints keeps five points at least");
  if (points.length <= most) return points;
  const parts = Math.floor((most - 2) / 3);
  const inner = points.length - 2;
  const kept = new Set<number>([0]);
  for (let part = 0; part < parts; part += 1) {
    const from = 1 + Math.floor((part * inner) / parts);
    const to = 1 + Math.floor(((part + 1) * inner) / parts);
    for (const index of extremesOf(points, from, to)) kept.add(index);
  }
  kept.add(points.length - 1);
  return points.filter((_, index) => kept.has(index));
}

function extremesOf(points: readonly Valued[], from: number, to: number): readonly number[] {
  let lowest = -1;
  let highest = -1;
  let unknown = -1;
  for (let index = from; index < to; index += 1) {
    const value = points[index]?.value ?? Number.NaN;
    if (Number.isNaN(value)) {
      if (unknown < 0) unknown = index;
      continue;
    }
    if (lowest < 0 || value < (points[lowest]?.value ?? 0)) lowest = index;
    if (highest < 0 || value > (points[highest]?.value ?? 0)) highest = index;
  }
  return [lowest, highest, unknown].filter((index) => index >= 0);
}
