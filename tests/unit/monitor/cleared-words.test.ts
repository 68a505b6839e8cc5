import { expect, test } from "vitest";
import { clearedWords } from "@/lib/monitor/cleared-words";

test.each([
  ["performance", "", "ROC AUC is below its minimum", "ROC AUC is back above its minimum"],
  ["performance", "", "MAE is above its maximum", "MAE is back below its maximum"],
  ["drift", "route", "route drifted", "route no longer drifts"],
  ["prediction_drift", "score", "score drifted", "score no longer drifts"],
  [
    "data_quality",
    "route",
    "route is missing more often",
    "route is missing as often as in the reference again",
  ],
  ["dataset_drift", "", "4 of 8 features drifted", "the data set no longer counts as drifted"],
  ["silence", "", "Predictions stopped", "predictions are back"],
  ["prediction_shift", "", "Predictions shifted at once", "predictions are level again"],
])("an alert of %s on %s that closed is told as what holds again", (rule, column, headline, words) => {
  expect(clearedWords(rule, [{ column, headline }])).toBe(words);
});

test("columns that calm down in one hour are counted", () => {
  const alerts = ["route", "carrier"].map((column) => ({ column, headline: `${column} drifted` }));
  expect(clearedWords("drift", alerts)).toBe("2 features no longer drift");
});
