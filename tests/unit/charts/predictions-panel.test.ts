import { expect, test } from "vitest";
import {
  predictionsEmptiness,
  predictionsFooter,
  predictionsNumber,
  predictionsTable,
  preparePredictions,
} from "@/lib/charts/predictions-panel";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { canvasOf, columnOf, momentsOf, scopeOf, wordsOf } from "./answers";

const answerOf = (changes: Partial<PredictionsAnswer> = {}): PredictionsAnswer => ({
  scope: scopeOf(),
  verdict: { level: "warning", headline: "Scores rose", detail: "" },
  task: "binary",
  column: "score",
  unit: "probability",
  drift: columnOf({ column: "score", role: "prediction" }),
  histogram: {
    edges: [0, 0.25, 0.5, 0.75, 1],
    reference: [0.5, 0.3, 0.15, 0.05],
    current: [0.3, 0.3, 0.25, 0.15],
    below: { reference: 0, current: 0 },
    above: { reference: 0, current: 0 },
  },
  classes: null,
  reference: momentsOf({ rows: 10_000, mean: 0.18 }),
  current: momentsOf({ mean: 0.27 }),
  series: [],
  markers: [],
  ...changes,
});

const classes = [
  { class: "on time", reference: 0.8, current: 0.7, rows: 700 },
  { class: "late", reference: null, current: 0.3, rows: 300 },
];

test("the reference is drawn first, in grey, and what came over it in the accent", () => {
  const { data } = preparePredictions(answerOf(), canvasOf()).figure;
  expect(data[0]).toMatchObject({ line: { color: "var(--reference)" }, fillcolor: "var(--reference-fill)" });
  expect(data[1]).toMatchObject({ line: { color: "var(--current)" }, fillcolor: "var(--current-band)" });
});

test("the means are named on the sides away from each other", () => {
  const { annotations = [] } = preparePredictions(answerOf(), canvasOf()).figure.layout;
  const sideOf = (text: string) => annotations.find((each) => each.text === text)?.xanchor;
  expect(sideOf("mean 0.18")).toBe("right");
  expect(sideOf("mean 0.27")).toBe("left");
});

test("both distributions are named with their rows over the emptier half", () => {
  const { annotations = [] } = preparePredictions(answerOf(), canvasOf()).figure.layout;
  const key = annotations.find((each) => String(each.text).includes("24 h to 14:00, 17,139"));
  expect(key?.x).toBeGreaterThan(0.4);
  expect(wordsOf({ annotations })).toContain("□ expected by reference, 10,000");
});

test("scores that crowd on the right have their names on the left", () => {
  const histogram = {
    ...answerOf().histogram,
    current: [0.05, 0.1, 0.25, 0.6],
    reference: [0.05, 0.1, 0.25, 0.6],
  };
  const chart = preparePredictions(
    answerOf({ histogram: { ...answerOf().histogram!, ...histogram } }),
    canvasOf(),
  );
  const key = chart.figure.layout.annotations?.find((each) => String(each.text).startsWith("■"));
  expect(key?.x).toBe(0.02);
});

test("without a reference the window stands alone", () => {
  const histogram = { ...answerOf().histogram!, reference: null };
  const against = { kind: "none" as const, label: "", reason: "" };
  const answer = answerOf({ histogram, reference: null, drift: null, scope: scopeOf({ against }) });
  const chart = preparePredictions(answer, canvasOf());
  expect(wordsOf(chart.figure.layout).some((text) => text.startsWith("□"))).toBe(false);
  expect(predictionsNumber(answer)).toEqual({ value: "17,139", unit: "predictions", beside: ["mean 0.27"] });
});

test("the number that decides stands beside its floor, p and alpha", () => {
  expect(predictionsNumber(answerOf())).toEqual({
    value: "0.245",
    unit: "D",
    beside: ["floor 0.10", "p = 2e-43, alpha 1.1e-5"],
  });
});

test("classes are bars, with a dash where the reference has not seen one", () => {
  const chart = preparePredictions(answerOf({ histogram: null, classes }), canvasOf());
  expect(wordsOf(chart.figure.layout)).toEqual(expect.arrayContaining(["on time", "late", "70 %", "–"]));
  expect(predictionsTable(answerOf({ histogram: null, classes })).rows[1]?.map(({ text }) => text)).toEqual([
    "late",
    "–",
    "30 %",
    "300",
  ]);
});

test("what lies outside the axis is said", () => {
  const histogram = { ...answerOf().histogram!, above: { reference: 0.01, current: 0.039 } };
  expect(predictionsFooter(answerOf({ histogram }))).toContain("3.9 % lie outside the axis");
});

test("a window without predictions says so and what to do", () => {
  const { reason = "" } = predictionsEmptiness(answerOf({ current: momentsOf({ rows: 0 }) })) ?? {};
  expect(reason).toMatch(/^No predictions in the 24 h to 14:00\..*longer or earlier range/);
  expect(predictionsEmptiness(answerOf())).toBeNull();
});
