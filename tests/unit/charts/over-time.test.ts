import { expect, test } from "vitest";
import { confidenceEmptiness, prepareConfidence } from "@/lib/charts/confidence-panel";
import { bandTraces, currentLine } from "@/lib/charts/line-traces";
import {
  performanceEmptiness,
  performanceFooter,
  performanceNumber,
  preparePerformance,
} from "@/lib/charts/performance-panel";
import { canvasOf, hoursBefore, momentsOf, wordsOf } from "./answers";
import { confidenceOf, performanceOf, pointOf } from "./over-time-answers";

test("a gap in the values is a gap in the line and parts the band in two", () => {
  const { series } = performanceOf();
  const bands = bandTraces(
    series,
    ({ lower }) => lower,
    ({ upper }) => upper,
    "blue",
  );
  expect(bands).toHaveLength(2);
  const line = currentLine(series, { read: ({ value }) => value, hover: () => "", target: ({ at }) => at });
  expect(line).toMatchObject({ connectgaps: false, y: [0.72, 0.71, null, 0.69, 0.68, 0.683] });
});

test("a point that stands alone is marked, because a line of one point is not seen", () => {
  const lone = [pointOf(2, null), pointOf(1, 0.7), pointOf(0, null)];
  const line = currentLine(lone, { read: ({ value }) => value, hover: () => "", target: ({ at }) => at });
  expect(line).toMatchObject({ mode: "lines+markers" });
});

test("the hours under the minimum are a red strip where the metric's axis stands", () => {
  const { shapes = [] } = preparePerformance(performanceOf(), canvasOf()).figure.layout;
  const strip = shapes.filter(({ fillcolor }) => fillcolor === "var(--danger-mark)");
  expect(strip).toHaveLength(1);
  expect(strip[0]).toMatchObject({
    x0: Date.parse(hoursBefore(2)),
    x1: Date.parse(hoursBefore(0)),
    yanchor: 0.21,
  });
});

test("the minimum and the last value are named at the end of their lines", () => {
  expect(wordsOf(preparePerformance(performanceOf(), canvasOf()).figure.layout)).toEqual(
    expect.arrayContaining(["min 0.70", "0.683", "labelled"]),
  );
});

test("where lower is better the limit is a maximum", () => {
  const metric = {
    ...performanceOf().metric,
    metric: "rmse" as const,
    label: "RMSE",
    higherIsBetter: false,
    value: 12.5,
    interval: null,
  };
  const answer = performanceOf({ metric, minimum: 15 });
  expect(wordsOf(preparePerformance(answer, canvasOf()).figure.layout)).toContain("max 15");
  expect(performanceNumber(answer)).toMatchObject({
    value: "12.5",
    beside: expect.arrayContaining(["maximum 15"]),
  });
});

test("wide labels get the room that they need on both sides", () => {
  const metric = { ...performanceOf().metric, metric: "rmse" as const, higherIsBetter: false };
  const series = [pointOf(1, 118_000), pointOf(0, 121_000)];
  const { margin } = preparePerformance(performanceOf({ metric, minimum: 130_000, series }), canvasOf())
    .figure.layout;
  expect(margin?.l).toBeGreaterThan(50);
  expect(margin?.r).toBeGreaterThan(75);
});

test("each point opens its hour", () => {
  const line = preparePerformance(performanceOf(), canvasOf()).figure.data.find(
    (trace) => "customdata" in trace,
  );
  expect((line as { customdata: string[] }).customdata.at(-1)).toBe(`instant:${hoursBefore(0)}`);
});

test("hovering says the value, its interval, the labels and the time in the viewer's zone with UTC", () => {
  const chart = preparePerformance(performanceOf(), { ...canvasOf(), zone: "Europe/Berlin" });
  const line = chart.figure.data.find((trace) => "customdata" in trace) as { text: string[] };
  expect(line.text.at(-1)).toMatch(
    /^<b>Thu 19 Nov 14:00 UTC<\/b><br>Thu 15:00 .+<br>ROC AUC 0\.683, 0\.673 to 0\.693<br>700 of 700 labelled<br>below its minimum$/,
  );
});

test("a phone keeps the drag for scrolling", () => {
  expect(preparePerformance(performanceOf(), canvasOf(358)).figure.layout.dragmode).toBe(false);
  expect(preparePerformance(performanceOf(), canvasOf(448)).figure.layout.dragmode).toBe("zoom");
});

test("labels that are still to come are said", () => {
  expect(performanceFooter(performanceOf())).toBe(
    "24 h to 14:00, under way · 14,757 of 17,139 labelled, 86 %; the rest as labels come",
  );
});

test("without labels the panel says how many are needed and how to send them", () => {
  const answer = performanceOf({ series: [pointOf(0, null)], labelled: 12 });
  const empty = performanceEmptiness(answer);
  expect(empty?.reason).toContain("12 of 17,139 predictions are labelled; a value needs 100");
  expect(empty?.command?.("http://localhost:3000")).toContain(
    '"http://localhost:3000/api/v1/models/flight-delay/labels"',
  );
});

test("confidence shows the whole scale, its reference dotted and the hours that fired", () => {
  const { layout } = prepareConfidence(confidenceOf(), canvasOf()).figure;
  expect(layout.yaxis?.range).toEqual([0, 1]);
  expect(layout.shapes?.some(({ fillcolor }) => fillcolor === "var(--warning-mark)")).toBe(true);
  expect(wordsOf(layout)).toEqual(expect.arrayContaining(["ref 0.70", "0.60", "p90", "p10"]));
});

test("a confidence that is crowded near 1 has a closer scale", () => {
  const series = [{ at: hoursBefore(0), rows: 9, p10: 0.91, p25: 0.95, median: 0.97, p75: 0.98, p90: 0.99 }];
  const { layout } = prepareConfidence(
    confidenceOf({ series, reference: momentsOf({ median: 0.96 }) }),
    canvasOf(),
  ).figure;
  expect(layout.yaxis?.range).toEqual([0.9, 1]);
});

test("regression has no confidence, and says where to look instead", () => {
  expect(
    confidenceEmptiness(confidenceOf({ task: "regression", available: false, series: [] }))?.reason,
  ).toMatch(/none is logged.*Performance/);
});
