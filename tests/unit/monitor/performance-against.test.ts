import { expect, test } from "vitest";
import { emptyOutcomes, type Outcomes } from "@/lib/ingest/counters";
import { metricAgainst, whyNotCompared } from "@/lib/monitor/performance-against";

const outcomesOf = (labelled: number): Outcomes => ({
  ...emptyOutcomes({ task: "binary", scoreCells: 3, classes: 0 }),
  labelled,
});
test.each([
  ["no labels at all", null, 10_000, "version 2 has no labels"],
  ["no predictions", outcomesOf(0), 0, "version 2 has no predictions"],
  ["predictions without labels", outcomesOf(0), 50, "version 2 has no labels yet"],
  ["99 labels", outcomesOf(99), 5000, "version 2 has too few labels to compare with: 99 of 100"],
  ["100 labels", outcomesOf(100), 100, null],
] as const)("a side with %s is compared, or says why not", (_, outcomes, predictions, reason) => {
  expect(whyNotCompared({ label: "version 2", outcomes, predictions })).toBe(reason);
});

const readingOf = (value: number, half: number | null, errorBound = 0) => ({
  value,
  interval: half === null ? null : { lower: value - half, upper: value + half },
  errorBound,
  reason: null,
});

test("the interval of a difference holds what both intervals and both error bounds leave open", () => {
  const { difference, differenceInterval } = metricAgainst(
    readingOf(0.7, 0.03, 0.01),
    readingOf(0.6, 0.04, 0.02),
    true,
  );
  expect(difference).toBeCloseTo(0.1, 12);
  expect(differenceInterval?.lower).toBeCloseTo(0.1 - 0.05 - 0.03, 12);
  expect(differenceInterval?.upper).toBeCloseTo(0.1 + 0.05 + 0.03, 12);
});
