import type { ScatterData } from "plotly.js";
import { expect, test } from "vitest";
import { clockTicks } from "@/lib/charts/clock-ticks";
import { type CurveAxis, placesOf } from "@/lib/charts/curve-axis";
import { type CurveSet, curvesFooter, curvesTable, prepareRunCurves } from "@/lib/charts/run-curves";
import { curvesVerdict } from "@/lib/charts/run-curves-words";
import type { MetricValue } from "@/lib/contracts/runs";

const canvas = { width: 460, height: 220, zone: "UTC" };
const start = Date.parse("2026-06-15T12:00:00Z");

const curve = (place: number, values: readonly MetricValue[], offsetMs = 0) => ({
  name: `run-${place}`,
  place,
  history: {
    run: `id${place}`,
    key: "loss",
    total: values.length,
    points: values.map((value, step) => ({
      step,
      at: new Date(start + offsetMs + step * 1000).toISOString(),
      value,
    })),
  },
});

const set = (patch: Partial<CurveSet> = {}): CurveSet => ({
  key: "loss",
  axis: "step",
  smoothing: 0,
  curves: [curve(0, [1, 0.5, "NaN", 0.25]), curve(1, [0.9, 0.8, 0.7, 0.1], 60_000)],
  ...patch,
});

const traces = (given: CurveSet) => prepareRunCurves(given, canvas).figure.data as Partial<ScatterData>[];

test("a run is a line in its colour, with a gap where it measured no number", () => {
  const [first, second, ...rest] = traces(set());
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ x: [0, 1, 2, 3], y: [1, 0.5, null, 0.25], line: { color: "var(--run-1)" } });
  expect(second).toMatchObject({ line: { color: "var(--run-2)" }, customdata: Array(4).fill("run:id1") });
});

test("a smoothed line has what was logged under it, faint", () => {
  const [faint, line] = traces(set({ smoothing: 0.5 }));
  expect(faint).toMatchObject({ y: [1, 0.5, null, 0.25], opacity: 0.28, hoverinfo: "skip" });
  expect(Object(line?.y)[1]).toBeCloseTo((0.5 * 1 + 0.5) / 1.5);
});

test.each<[CurveAxis, readonly number[]]>([
  ["step", [0, 1, 2, 3]],
  ["time", [60, 61, 62, 63].map((seconds) => start + seconds * 1000)],
  ["relative", [0, 1000, 2000, 3000]],
])("by %s points stand where they should", (axis, places) => {
  expect(placesOf(set().curves[1]?.history.points ?? [], axis)).toEqual(places);
});

test("steps that were logged out of order are drawn in order", () => {
  const given = curve(0, [3, 1, 2]);
  const points = given.history.points.toReversed();
  const [line] = traces(set({ curves: [{ ...given, history: { ...given.history, points } }] }));
  expect(line).toMatchObject({ x: [0, 1, 2], y: [3, 1, 2] });
});

test("a run's name is text to Plotly, whatever it holds", () => {
  const [line] = traces(set({ curves: [{ ...curve(0, [1, 2]), name: "<a href='x'>b" }] }));
  expect(Object(line?.text)[0]).toContain("&lt;a href='x'>b");
});

test("the words say who ends best and the rows it rests on", () => {
  expect(curvesVerdict(set()).headline).toBe("B ends best, at 0.1");
  expect(curvesVerdict(set({ curves: [curve(0, [1, 0.5])] })).headline).toBe("0.5 at the end");
  expect(curvesFooter(set())).toBe("8 points");
  expect(curvesFooter(set({ smoothing: 0.6 }))).toBe(
    "8 points, smoothed over these by 0.6; as logged drawn faint",
  );
  expect(curvesTable(set()).rows[0]?.map(({ text }) => text)).toEqual([
    "A run-0",
    "1",
    "0.25",
    "1",
    "0.25",
    "4",
  ]);
});

test.each([
  [start, start + 20_000, ["12:00:00", "12:00:05", "12:00:10", "12:00:15", "12:00:20"]],
  [start, start + 4 * 60_000, ["12:00", "12:01", "12:02", "12:03", "12:04"]],
  [start, start + 3 * 86_400_000, ["16 Jun", "17 Jun", "18 Jun"]],
])("a stretch of time has round ticks", (from, to, labels) => {
  expect(clockTicks(from, to, 5).labels).toEqual(labels);
});
