import { expect, test } from "vitest";
import { chiSquareGoodnessOfFit, chiSquareHomogeneity, chiSquareSurvival } from "@/lib/stats";

test("an even number of degrees of freedom has a closed form", () => {
  for (const x of [0.01, 1, 7, 40, 300, 1200]) {
    expect(chiSquareSurvival(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
    expect(chiSquareSurvival(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 11);
  }
});

test("two more degrees of freedom add the density, large or small", () => {
  for (const [x, df] of [
    [3, 1],
    [50, 30],
    [1200, 1000],
    [40_000, 39_000],
    [2_000_100, 2_000_000],
  ] as const) {
    const a = df / 2;
    let logGamma = 0.5 * Math.log(2 * Math.PI * a) + a * Math.log(a) - a + 1 / (12 * a) - 1 / (360 * a ** 3);
    if (a < 30) logGamma = Math.log(df === 1 ? Math.sqrt(Math.PI) / 2 : factorial(a));
    const added = Math.exp(a * Math.log(x / 2) - x / 2 - logGamma);
    expect(chiSquareSurvival(x, df + 2) - chiSquareSurvival(x, df)).toBeCloseTo(added, 8);
  }
});

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

test("homogeneity does not depend on the order of categories or of sides", () => {
  const one = chiSquareHomogeneity([10, 0, 30, 5], [12, 3, 20, 9]);
  const other = chiSquareHomogeneity([20, 9, 3, 12], [30, 5, 0, 10]);
  expect(other.statistic).toBeCloseTo(one.statistic, 12);
  expect(other.p).toBeCloseTo(one.p, 12);
});

test("proportional counts fit perfectly, whatever their sizes", () => {
  for (const compare of [chiSquareHomogeneity, chiSquareGoodnessOfFit]) {
    const { statistic, df, p } = compare([1, 2, 3], [1e6, 2e6, 3e6]);
    expect(statistic).toBeCloseTo(0, 20);
    expect([df, p]).toEqual([2, 1]);
  }
});

test("a category that the reference lacks is ordinary for homogeneity and impossible for goodness of fit", () => {
  expect(chiSquareHomogeneity([50, 50, 0], [45, 45, 10]).p).toBeGreaterThan(0);
  const fit = chiSquareGoodnessOfFit([50, 50, 0], [45, 45, 10]);
  expect([fit.statistic, fit.p]).toEqual([Number.POSITIVE_INFINITY, 0]);
});

test("hundreds of millions of rows keep their digits", () => {
  const one = chiSquareHomogeneity([6000, 4000], [6.1e8, 3.9e8]);
  expect(one.statistic).toBeCloseTo((0.6 - 0.61) ** 2 / (0.61 * 0.39) / 1e-4, 2);
});

test.each([
  ["an empty side", [0, 0], [1, 2]],
  ["different categories", [1, 2], [1, 2, 3]],
  ["a negative count", [1, -1], [1, 2]],
  ["a NaN", [1, Number.NaN], [1, 2]],
])("%s is refused", (_, reference, current) => {
  expect(() => chiSquareHomogeneity(reference, current)).toThrow(RangeError);
  expect(() => chiSquareGoodnessOfFit(reference, current)).toThrow(RangeError);
});

test.each([
  [-1, 1],
  [Number.NaN, 1],
  [1, 0],
])("the tail at x = %d with %d degrees of freedom is refused", (x, df) => {
  expect(() => chiSquareSurvival(x, df)).toThrow(RangeError);
});
