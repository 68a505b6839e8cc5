import { expect, test } from "vitest";
import { type Comparison, comparedVerdict } from "@/lib/monitor/compared-verdict";
import { metricAgainst } from "@/lib/monitor/performance-against";

const auc = {
  metric: "rocAuc" as const,
  label: "ROC AUC",
  value: 0.7,
  interval: null,
  against: null,
  higherIsBetter: true,
  errorBound: 0,
  reason: null,
};

const readingOf = (value: number, half: number | null) => ({
  value,
  interval: half === null ? null : { lower: value - half, upper: value + half },
  errorBound: 0,
  reason: null,
});

const comparedOf = (now: number, then: number, half: number | null = 0.01) => ({
  ...auc,
  value: now,
  against: metricAgainst(readingOf(now, half), readingOf(then, half), true),
});
const held = { level: "ok", headline: "ROC AUC holds", detail: "900 labels." } as const;
const version: Comparison = { label: "version 2", reason: null, asked: true };

test.each([
  [
    "lower beyond chance",
    comparedOf(0.68, 0.71),
    "info",
    "ROC AUC is clearly lower than version 2's, 0.680 against 0.710",
  ],
  [
    "higher beyond chance",
    comparedOf(0.74, 0.71),
    "info",
    "ROC AUC is clearly higher than version 2's, 0.740 against 0.710",
  ],
  [
    "within chance",
    comparedOf(0.7, 0.71),
    "info",
    "ROC AUC does not clearly differ from version 2's, 0.700 against 0.710",
  ],
  [
    "lower, where no interval is known",
    comparedOf(0.7, 0.71, null),
    "info",
    "ROC AUC is lower than version 2's, 0.700 against 0.710",
  ],
  [
    "the same, where no interval is known",
    comparedOf(0.7, 0.7, null),
    "info",
    "ROC AUC does not clearly differ from version 2's, 0.700 against 0.700",
  ],
] as const)("a metric that is %s is the headline of a comparison", (_, metric, level, headline) => {
  expect(comparedVerdict(held, metric, version)).toMatchObject({
    level,
    headline,
    detail: expect.stringContaining("ROC AUC holds. 900 labels."),
  });
});

test("the interval of the difference stands beside the headline", () => {
  expect(comparedVerdict(held, comparedOf(0.68, 0.71), version).detail).toBe(
    "The 95 % interval of the difference is \u22120.044 to \u22120.016. ROC AUC holds. 900 labels.",
  );
});

test("a comparison that cannot be made says why, and keeps what holds", () => {
  const reason = "version 2 has too few labels to compare with: 42 of 100";
  expect(comparedVerdict(held, auc, { ...version, reason })).toEqual({
    level: "undecided",
    headline: `ROC AUC cannot be compared: ${reason}`,
    detail: "ROC AUC holds. 900 labels.",
  });
});

test("a broken minimum stays the headline, with the comparison beside it", () => {
  const broken = {
    level: "critical",
    headline: "ROC AUC is below its minimum",
    detail: "900 labels.",
  } as const;
  expect(comparedVerdict(broken, comparedOf(0.68, 0.71), version)).toEqual({
    ...broken,
    detail: "900 labels. ROC AUC is clearly lower than version 2's, 0.680 against 0.710.",
  });
});

test("the reference, which nobody asked for, is compared with beside the verdict", () => {
  const comparison = { label: "the reference", reason: null, asked: false };
  expect(comparedVerdict(held, comparedOf(0.68, 0.71), comparison)).toEqual({
    ...held,
    detail: "900 labels. ROC AUC is clearly lower than the reference's, 0.680 against 0.710.",
  });
  const unlabelled = { ...comparison, reason: "the reference has no labels" };
  expect(comparedVerdict(held, auc, unlabelled).detail).toBe(
    "900 labels. ROC AUC cannot be compared: the reference has no labels.",
  );
});

test("a verdict that cannot be made is not compared either", () => {
  const open = { level: "undecided", headline: "Too few labels for a verdict", detail: "" } as const;
  expect(comparedVerdict(open, comparedOf(0.68, 0.71), version)).toEqual(open);
});
