import { expect, test } from "vitest";
import { columnsOfModel } from "@/lib/registry/columns-of-model";

const age = { name: "age", kind: "numeric" as const, unit: "years" };
const namesOf = (task: Parameters<typeof columnsOfModel>[0]) =>
  columnsOfModel(task, [age]).map(({ id, name, kind, role }) => [id, name, kind, role]);

test("a binary model watches its features, its score and its confidence", () => {
  expect(namesOf("binary")).toEqual([
    [1, "age", "numeric", "feature"],
    [2, "score", "numeric", "prediction"],
    [3, "confidence", "numeric", "confidence"],
  ]);
});

test("a multiclass model watches the predicted class as a category", () => {
  expect(namesOf("multiclass")).toEqual([
    [1, "age", "numeric", "feature"],
    [2, "prediction", "categorical", "prediction"],
    [3, "confidence", "numeric", "confidence"],
  ]);
});

test("a regression model has no confidence", () => {
  expect(namesOf("regression")).toEqual([
    [1, "age", "numeric", "feature"],
    [2, "prediction", "numeric", "prediction"],
  ]);
});

test("units are kept and are empty where none was given", () => {
  expect(columnsOfModel("regression", [age]).map(({ unit }) => unit)).toEqual(["years", ""]);
});
