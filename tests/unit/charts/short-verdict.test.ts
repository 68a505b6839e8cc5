import { expect, test } from "vitest";
import { shortVerdict } from "@/lib/charts/short-verdict";

test.each([
  ["ROC AUC is below its minimum, 0.651 against 0.700", "ROC AUC is below its minimum"],
  ["RMSE is above its maximum, 1,204 against 1,100", "RMSE is above its maximum"],
  ["hour stays in 1st place, from 0.17 to 0.121", "hour stays in 1st place"],
  ["Confidence fell: the mean went from 0.642 to 0.586", "Confidence fell: mean 0.642 to 0.586"],
  ["ROC AUC holds: 0.72 against a minimum of 0.70", "ROC AUC holds: 0.72 against a minimum of 0.70"],
  ["Scores are lower than version 2's: mean 0.58 against 0.61", "Scores are lower than version 2's"],
  ["origin rose from 5th place to 4th", "origin rose from 5th place to 4th"],
])("%s: %s", (headline, short) => {
  expect(shortVerdict({ verdict: { level: "info", headline, detail: "" } }).headline).toBe(short);
});
