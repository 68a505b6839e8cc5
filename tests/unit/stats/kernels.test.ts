import { expect, test } from "vitest";
import { logBinomialMass } from "@/lib/stats/kernels/binomial-mass";
import { inverseTail } from "@/lib/stats/kernels/inverse-tail";
import { logRatioExcess } from "@/lib/stats/kernels/log-ratio-excess";
import { roundHalfEven } from "@/lib/stats/kernels/round-half-even";
import { stirlingRemainder } from "@/lib/stats/kernels/stirling-remainder";
import { upperGamma } from "@/lib/stats/kernels/upper-gamma";

test("log(1 + t) - t keeps its digits where t is small", () => {
  for (const t of [1e-9, -1e-9, 1e-5, -1e-5, 1e-3]) {
    const series = t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6 + t / 7)))));
    expect(logRatioExcess(t) / series).toBeCloseTo(1, 13);
  }
});

test("log(1 + t) - t is continuous where its series hands over", () => {
  for (const t of [0.2, -0.2])
    expect(logRatioExcess(t * 0.999999999999) / logRatioExcess(t * 1.000000000001)).toBeCloseTo(1, 11);
});

test("Stirling's formula with its remainder gives the factorials and the half-integers between", () => {
  const gamma = (x: number) =>
    Math.sqrt(2 * Math.PI * x) * (x / Math.E) ** x * Math.exp(stirlingRemainder(x));
  let factorial = 1;
  for (let n = 1; n <= 100; n++) {
    factorial *= n;
    expect(gamma(n) / factorial).toBeCloseTo(1, 12);
  }
  expect(gamma(0.5) / (Math.sqrt(Math.PI) / 2)).toBeCloseTo(1, 13);
  expect(gamma(2.5) / ((15 / 8) * Math.sqrt(Math.PI))).toBeCloseTo(1, 13);
});

test("binomial masses add up to one, and real arguments lie between whole ones", () => {
  for (const [n, share] of [
    [10, 0.3],
    [5000, 0.02],
    [100_000, 0.9],
  ] as const) {
    let sum = 0;
    for (let x = 0; x <= n; x++) sum += Math.exp(logBinomialMass(x, n, share));
    expect(sum).toBeCloseTo(1, 10);
  }
  const [low, middle, high] = [20, 20.5, 21].map((x) => logBinomialMass(x, 100, 0.1));
  expect(middle).toBeLessThan(low!);
  expect(middle).toBeGreaterThan(high!);
});

test("certain and impossible counts have mass one and nothing", () => {
  expect([logBinomialMass(0, 5, 0), logBinomialMass(5, 5, 1)]).toEqual([0, 0]);
  expect([logBinomialMass(1, 5, 0), logBinomialMass(4, 5, 1)]).toEqual([-Infinity, -Infinity]);
});

test("a half is rounded to the even neighbour, all else to the nearest", () => {
  expect([0.5, 1.5, 2.5, 2.4, 2.6, 7].map(roundHalfEven)).toEqual([0, 2, 2, 2, 3, 7]);
});

test("the upper gamma function is the exponential for a = 1 and one or nothing at the ends", () => {
  for (const x of [1e-12, 0.3, 2, 50, 600]) expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
  expect([upperGamma(3, 0), upperGamma(3, Number.POSITIVE_INFINITY), upperGamma(1e5, 1)]).toEqual([1, 0, 1]);
});

test("a tail is inverted where it is smooth and where it jumps", () => {
  expect(inverseTail((x) => Math.exp(-x * x), 1e-12, 1, 50)).toBeCloseTo(Math.sqrt(12 * Math.LN10), 8);
  expect(inverseTail((x) => (x < 0.3 ? 1 : 1e-9), 1e-3, 0, 1)).toBeCloseTo(0.3, 8);
});
