import { describe, expect, test } from "vitest";
import { prepareAlertSeries, seriesEmptiness } from "@/lib/charts/alert-series";
import { formatRuleValue, thresholdName } from "@/lib/charts/rule-value";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import { makeAlert } from "../client/alert-fixture";

const canvas = { width: 700, height: 224, zone: "UTC" };
const hour = (number: number) => new Date(Date.UTC(2026, 10, 19, number)).toISOString();

const answerOf = (changes: Partial<AlertAnswer> = {}): AlertAnswer => ({
  alert: makeAlert({ openedAt: hour(3) }),
  times: [
    { from: hour(30), to: null },
    { from: hour(3), to: hour(9) },
  ],
  earlier: [],
  together: [],
  series: Array.from({ length: 33 }, (_, index) => ({
    at: hour(index + 1),
    value: index === 10 ? null : 0.7 - 0.01 * (index % 5),
    threshold: 0.7,
    firing: index > 2,
  })),
  changes: [],
  traffic: null,
  runbook: [],
  events: [],
  ...changes,
});

describe("the value of a rule over time", () => {
  const { figure, summary } = prepareAlertSeries(answerOf(), canvas);

  test("its threshold is dashed and named at the line's end, its last value beside it", () => {
    const texts = figure.layout.annotations?.map(({ text }) => text);
    expect(texts).toEqual(["minimum 0.70", "0.680", "fired Fri 20 Nov 06:00"]);
  });

  test("each time that it fired is a line and a stretch of the strip", () => {
    const shapes = figure.layout.shapes ?? [];
    expect(shapes.filter(({ type, xref }) => type === "line" && xref === "x")).toHaveLength(2);
    const strip = shapes.filter(({ type }) => type === "rect");
    expect(strip.map(({ x0, x1 }) => [x0, x1])).toEqual([
      [Date.parse(hour(30)), Date.parse(hour(33))],
      [Date.parse(hour(3)), Date.parse(hour(9))],
    ]);
  });

  test("what is not known is a gap", () => {
    expect(figure.data[0]).toMatchObject({ connectgaps: false });
    expect((figure.data[0] as { y: unknown[] }).y[10]).toBeNull();
  });

  test("a score is shown where it hovers, a distance from zero", () => {
    expect(figure.layout.yaxis?.range?.[0]).toBeGreaterThan(0.6);
    const drift = makeAlert({ rule: "drift", threshold: 0.1, value: 0.3 });
    const series = answerOf().series.map((point, index) => ({
      ...point,
      value: 0.01 * index,
      threshold: 0.1,
    }));
    const { figure: ofDrift } = prepareAlertSeries(answerOf({ alert: drift, series }), canvas);
    expect(ofDrift.layout.yaxis?.range?.[0]).toBe(0);
  });

  test("is said in words", () => {
    expect(summary).toBe(
      "AUC is below its minimum: 0.680 at the last of 33 evaluations, minimum 0.70; it fired 2 times.",
    );
  });

  test("without a value there is a reason instead", () => {
    expect(seriesEmptiness(answerOf())).toBeNull();
    expect(seriesEmptiness(answerOf({ series: [] }))).toContain("too few rows");
  });
});

test.each([
  ["performance", 0.683, "0.683"],
  ["performance", 12.53, "12.5"],
  ["data_quality", 0.053, "5.3 %"],
  ["dataset_drift", 0.5, "50 %"],
  ["silence", 3, "3 h"],
  ["surge", 51_000, "51,000"],
] as const)("%s reads %d as %s", (rule, value, words) => {
  expect(formatRuleValue(rule, value)).toBe(words);
});

test("what a rule holds its value against is called as the rule calls it", () => {
  const name = (rule: Parameters<typeof formatRuleValue>[0], headline = "") =>
    thresholdName({ rule, headline });
  expect(name("performance", "AUC is below its minimum")).toBe("minimum");
  expect(name("performance", "MAE is above its maximum")).toBe("maximum");
  expect(name("drift")).toBe("floor");
  expect(name("data_quality")).toBe("reference");
});
