import { expect, test } from "vitest";
import { categoricalChange, numericChange } from "@/lib/monitor/column-verdict";
import type { NumericSide } from "@/lib/monitor/side-counts";

const confidence = { text: "Confidence", is: "is" } as const;
const sideOf = (mean: number, standardDeviation = 0.1) => ({ mean, standardDeviation }) as NumericSide;

test.each([
  ["the period before", undefined, "Confidence fell: the mean went from 0.622 to 0.586"],
  ["version 2", "2", "Confidence is lower than version 2's: mean 0.586 against 0.622"],
] as const)("a mean beside %s", (_, version, words) => {
  expect(numericChange(confidence, "", sideOf(0.622), sideOf(0.586), version)).toBe(words);
});

test.each([
  ["a spread", sideOf(0.6, 0.2), "Confidence is spread wider than version 2's"],
  ["a shape", sideOf(0.6), "Confidence is shaped differently than version 2's around the same mean"],
])("%s beside another version did not change: the two differ", (_, now, words) => {
  expect(numericChange(confidence, "", sideOf(0.6), now, "2")).toBe(words);
});

test("a category of another version neither rose nor fell", () => {
  const aligned = {
    categories: ["late", "on time"],
    before: Float64Array.of(20, 80),
    now: Float64Array.of(35, 65),
  };
  const subject = { text: "Predictions", is: "are" } as const;
  expect(categoricalChange(subject, aligned as never, "late", "2")).toBe(
    "Predictions: late takes 35 % of rows, in version 2 20 %",
  );
});
