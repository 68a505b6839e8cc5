import { expect, test } from "vitest";
import {
  formatAlpha,
  formatBound,
  formatChange,
  formatCount,
  formatNumber,
  formatOr,
  formatP,
  formatPWords,
  formatShare,
  formatThreshold,
} from "@/lib/charts/format";

test("counts are grouped by thousands", () => {
  expect(formatCount(17_139)).toBe("17,139");
});

test("a p-value below what a double resolves is said to be below it, never zero", () => {
  expect(formatP(0)).toBe("< 1e-300");
  expect(formatPWords(0)).toBe("p < 1e-300");
  expect(formatPWords(2e-283)).toBe("p = 2e-283");
  expect(formatP(0.0153)).toBe("0.015");
});

test.each([
  [1.14e-5, "1.1e-5"],
  [1e-5, "1e-5"],
  [0.05, "0.05"],
])("alpha %d reads %s", (alpha, text) => {
  expect(formatAlpha(alpha)).toBe(text);
});

test.each([
  [0.375, "38 %"],
  [0.0529, "5.3 %"],
  [0.0018, "0.18 %"],
  [0, "0 %"],
  [1, "100 %"],
])("share %d reads %s: more decimals the smaller it is", (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test.each([
  [0.1, "0.10"],
  [0.7, "0.70"],
  [0.125, "0.125"],
  [15, "15"],
  [130_000, "130,000"],
])("threshold %d reads %s", (threshold, text) => {
  expect(formatThreshold(threshold)).toBe(text);
});

test.each([
  [-0.4, "−0.4"],
  [12.53, "12.5"],
  [1234.5, "1,235"],
  [0.00312, "0.0031"],
  [0.000001, "1e−6"],
])("%d reads %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("the end of an axis is as short as it is exact", () => {
  expect(formatBound(-20)).toBe("−20");
  expect(formatBound(0.125)).toBe("0.125");
});

test("a change has its sign, and none when it rounds to nothing", () => {
  expect(formatChange(0.0141)).toBe("+0.014");
  expect(formatChange(-0.029)).toBe("−0.029");
  expect(formatChange(-0.0001)).toBe("0.000");
});

test("what is not known is a dash", () => {
  expect(formatOr(null, formatCount)).toBe("–");
});
