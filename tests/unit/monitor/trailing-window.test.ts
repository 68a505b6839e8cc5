import { expect, test } from "vitest";
import { groupByHour, type HourBody, hourGroups, trailingEnds } from "@/lib/monitor/hour-series";
import { trailingPoints } from "@/lib/monitor/trailing-window";

const span = (fromHour: number, toHour: number) => ({ fromHour, toHour });
const body = (hour: number, value: number, revision: number | null): HourBody => ({
  hour,
  revision,
  body: Uint8Array.of(value),
});

function series(name: string, bodies: readonly HourBody[], hours = 3) {
  const applied: number[] = [];
  return {
    applied,
    name,
    hours,
    bodies: groupByHour(bodies),
    create: () => ({ sum: 0 }),
    apply: (state: { sum: number }, bytes: Uint8Array, sign: 1 | -1) => {
      applied.push(sign * bytes[0]!);
      state.sum += sign * bytes[0]!;
    },
    read: ({ sum }: { sum: number }) => ({ sum }),
  };
}

const filled = (revisionOf: (hour: number) => number | null) =>
  Array.from({ length: 12 }, (_, hour) => body(hour, hour + 1, revisionOf(hour)));
const truth = (end: number, hours: number) => {
  let sum = 0;
  for (let hour = Math.max(0, end - hours); hour < Math.min(12, end); hour++) sum += hour + 1;
  return { sum };
};

test("each point is the sum of the hours before it", () => {
  const ends = [2, 3, 4, 7, 8, 12, 14];
  const points = trailingPoints(
    series(
      "sums",
      filled((hour) => hour),
    ),
    ends,
  );
  expect(points).toEqual(ends.map((end) => truth(end, 3)));
});

test("points whose hours did not change are not counted again", () => {
  const ends = [5, 6, 7, 8];
  trailingPoints(
    series(
      "kept",
      filled((hour) => 100 + hour),
    ),
    ends,
  );
  const again = series(
    "kept",
    filled((hour) => 100 + hour),
  );
  expect(trailingPoints(again, ends)).toEqual(ends.map((end) => truth(end, 3)));
  expect(again.applied).toEqual([]);
  const changed = series("kept", [...filled((hour) => (hour === 6 ? 999 : 100 + hour)), body(7, 50, null)]);
  expect(trailingPoints(changed, ends)).toEqual([
    truth(5, 3),
    truth(6, 3),
    truth(7, 3),
    { sum: truth(8, 3).sum + 50 },
  ]);
  expect(changed.applied.length).toBeGreaterThan(0);
});

test("hours that are not yet summed are counted each time", () => {
  const withDelta = (value: number) => series("fresh", [...filled((hour) => hour), body(4, value, null)]);
  const first = trailingPoints(withDelta(1), [5, 9]);
  expect(trailingPoints(withDelta(2), [5, 9])).toEqual([{ sum: first[0]!.sum + 1 }, first[1]]);
});

test("another series with the same hours has its own points", () => {
  const mine = trailingPoints(
    series(
      "mine",
      filled((hour) => hour),
    ),
    [5],
  );
  const other = filled((hour) => hour).map((each) => ({ ...each, body: Uint8Array.of(1) }));
  expect(trailingPoints(series("other", other), [5])).not.toEqual(mine);
});

test("a long range is thinned, and its last point stays the end", () => {
  expect(trailingEnds(span(0, 5))).toEqual([1, 2, 3, 4, 5]);
  expect(trailingEnds(span(0, 10), 4)).toEqual([1, 4, 7, 10]);
  expect(trailingEnds(span(0, 2000)).length).toBeLessThanOrEqual(720);
  expect(hourGroups(span(0, 10), 4)).toEqual([span(0, 1), span(1, 4), span(4, 7), span(7, 10)]);
});
