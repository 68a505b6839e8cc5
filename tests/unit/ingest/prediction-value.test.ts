import { expect, test } from "vitest";
import { confidenceOf } from "@/lib/ingest/confidence";
import { labelParser } from "@/lib/ingest/label-value";
import { type ModelClasses, type PredictedPart, predictionParser } from "@/lib/ingest/prediction-value";

const binary: ModelClasses = { task: "binary", positiveClass: "late", negativeClass: "on time", classes: [] };
const multiclass: ModelClasses = {
  task: "multiclass",
  positiveClass: null,
  negativeClass: null,
  classes: ["cat", "dog", "3"],
};
const regression: ModelClasses = { ...multiclass, task: "regression", classes: [] };

const score = (value: number) => ({ value: { score: value, classCode: null, probabilities: null } });
const ofClass = (classCode: number, probabilities: number[] | null = null) => ({
  value: { score: null, classCode, probabilities },
});

test.each<[string, ModelClasses, PredictedPart, object]>([
  ["a probability", binary, { prediction: 0.3 }, score(0.3)],
  ["the positive class", binary, { prediction: "late" }, score(1)],
  ["the negative class", binary, { prediction: "on time" }, score(0)],
  ["false", binary, { prediction: false }, score(0)],
  ["two probabilities, negative first", binary, { probabilities: [0.75, 0.25] }, score(0.25)],
  ["probabilities by name", binary, { probabilities: { late: 0.25, "on time": 0.75 } }, score(0.25)],
  ["one of two probabilities", binary, { probabilities: { "on time": 0.75 } }, score(0.25)],
  ["a class beside its probabilities", binary, { prediction: 1, probabilities: [0.4, 0.6] }, score(0.6)],
  ["a class", multiclass, { prediction: "dog" }, ofClass(1)],
  ["a class that is a number", multiclass, { prediction: 3 }, ofClass(2)],
  ["the likeliest class", multiclass, { probabilities: [0.2, 0.3, 0.5] }, ofClass(2, [0.2, 0.3, 0.5])],
  [
    "a class that is not the likeliest",
    multiclass,
    { prediction: "cat", probabilities: { dog: 1 } },
    ofClass(0, [0, 1, 0]),
  ],
  ["a value", regression, { prediction: -2.5 }, score(-2.5)],
  ["negative zero", regression, { prediction: -0 }, score(0)],
])("reads %s", (_, model, row, expected) => {
  expect(predictionParser(model)(row)).toStrictEqual(expected);
});

test.each<[string, ModelClasses, PredictedPart, string, string]>([
  ["nothing", binary, {}, "missing_prediction", "prediction"],
  ["a probability over 1", binary, { prediction: 1.01 }, "invalid", "prediction"],
  ["not a number", binary, { prediction: Number.NaN }, "invalid", "prediction"],
  ["another class", binary, { prediction: "early" }, "unknown_class", "prediction"],
  ["a sum under 1", multiclass, { probabilities: [0.2, 0.3, 0.4] }, "invalid", "probabilities"],
  ["a probability too few", multiclass, { probabilities: [0.5, 0.5] }, "invalid", "probabilities"],
  ["a negative probability", multiclass, { probabilities: [-0.5, 1, 0.5] }, "invalid", "probabilities.0"],
  ["another name", multiclass, { probabilities: { cow: 1 } }, "unknown_class", "probabilities.cow"],
  ["another class of many", multiclass, { prediction: "cow" }, "unknown_class", "prediction"],
  ["a text for a value", regression, { prediction: "2" }, "invalid", "prediction"],
  ["an infinite value", regression, { prediction: Number.POSITIVE_INFINITY }, "invalid", "prediction"],
])("refuses %s", (_, model, row, code, field) => {
  expect(predictionParser(model)(row).problem).toMatchObject({ code, field });
});

test.each<[ModelClasses, string | number | boolean, number | undefined]>([
  [binary, "late", 1],
  [binary, "on time", 0],
  [binary, 1, 1],
  [binary, false, 0],
  [binary, "TRUE", 1],
  [binary, 2, undefined],
  [{ ...binary, positiveClass: "0", negativeClass: "1" }, 0, 1],
  [multiclass, "dog", 1],
  [multiclass, 3, 2],
  [multiclass, true, undefined],
  [regression, 2.5, 2.5],
  [regression, "2.5", undefined],
])("of a model %o the label %s is %s", (model, label, value) => {
  const parsed = labelParser(model)(label);
  expect(parsed.problem ? undefined : parsed.value).toBe(value);
});

test("confidence is 0 where classes are equally likely and 1 where one is certain", () => {
  const of = (probabilities: number[]) =>
    confidenceOf("multiclass", { score: null, classCode: 0, probabilities });
  expect(confidenceOf("binary", { score: 0.5, classCode: null, probabilities: null })).toBe(0);
  expect(confidenceOf("binary", { score: 0, classCode: null, probabilities: null })).toBe(1);
  expect(of([0.25, 0.25, 0.25, 0.25])).toBe(0);
  expect(of([0, 1, 0])).toBe(1);
  expect(of([0.3, 0.7])).toBeCloseTo(0.4, 12);
  expect(confidenceOf("regression", { score: 3, classCode: null, probabilities: null })).toBeNaN();
  expect(confidenceOf("multiclass", { score: null, classCode: 1, probabilities: null })).toBeNaN();
});
