import { expect, test } from "vitest";
import { figure, moment, percent, plural, probability } from "@/lib/monitor/figures";

test.each([
  [0, "0"],
  [0.18, "0.18"],
  [0.1834, "0.183"],
  [0.0421, "0.0421"],
  [0.00002345, "0.000023"],
  [2.5, "2.5"],
  [12.483, "12.5"],
  [867.2, "867"],
  [-7.24, "-7.24"],
  [17139, "17,139"],
])("%d is said as %s", (value, text) => {
  expect(figure(value)).toBe(text);
});

test.each([
  [0, "0 %"],
  [0.0018, "0.2 %"],
  [0.0004, "0.04 %"],
  [0.053, "5.3 %"],
  [0.86, "86 %"],
  [1, "100 %"],
])("a share of %d is said as %s", (share, text) => {
  expect(percent(share)).toBe(text);
});

test.each([
  [0, "p < 1e-300"],
  [2e-283, "p = 2e-283"],
  [0.015, "p = 0.015"],
  [1, "p = 1"],
])("a probability of %d is said as %s", (p, text) => {
  expect(probability(p)).toBe(text);
});

test("a moment names its day and its zone, and one row is a row", () => {
  expect(moment(new Date("2026-06-15T14:05:00Z"))).toBe("Mon 15 Jun 14:05 UTC");
  expect(plural(1, "row")).toBe("1 row");
  expect(plural(17139, "row")).toBe("17,139 rows");
});
