import { expect, test } from "vitest";
import { kolmogorovSmirnov, kolmogorovSmirnovP, kstwoSurvival } from "@/lib/stats";
import { binomialMass } from "@/lib/stats/kernels/binomial-mass";
import { equalSizesTail } from "@/lib/stats/kolmogorov-smirnov/equal-sizes-tail";
import { latticeTail } from "@/lib/stats/kolmogorov-smirnov/lattice-tail";
import { oneSidedTail } from "@/lib/stats/kolmogorov-smirnov/one-sided-tail";
import { drawSample } from "./samples";

/** The share of all arrangements of m and n values whose distance is at least numerator / (m n), one by one. */
function shareOfArrangements(numerator: number, m: number, n: number): number {
  let all = 0;
  let far = 0;
  const walk = (i: number, j: number, largest: number): void => {
    const now = Math.max(largest, Math.abs(n * i - m * j));
    if (i === m && j === n) {
      all++;
      if (now >= numerator) far++;
      return;
    }
    if (i < m) walk(i + 1, j, now);
    if (j < n) walk(i, j + 1, now);
  };
  walk(0, 0, 0);
  return far / all;
}

for (const [m, n] of [
  [3, 4],
  [5, 7],
  [6, 4],
  [8, 6],
  [9, 2],
  [1, 8],
] as const) {
  test(`exact p of ${m} against ${n} is the share of all arrangements`, () => {
    for (let numerator = 1; numerator <= m * n; numerator++) {
      const wanted = shareOfArrangements(numerator, m, n);
      expect(latticeTail(numerator, m, n), `${numerator}`).toBeCloseTo(wanted, 13);
    }
  });
}

/** The same share by walking all diagonals, cell by cell, and counting at the end who left the band. */
function shareByPlainWalk(numerator: number, m: number, n: number): number {
  let left = new Float64Array(m + 1);
  let inside = new Float64Array(m + 1);
  const right = m / (m + n);
  inside[0] = 1;
  for (let s = 1; s <= m + n; s++) {
    const [nowLeft, nowInside] = [new Float64Array(m + 1), new Float64Array(m + 1)];
    for (let i = Math.max(0, s - n); i <= Math.min(s, m); i++) {
      const leftHere = (i > 0 ? right * left[i - 1]! : 0) + (1 - right) * left[i]!;
      const insideHere = (i > 0 ? right * inside[i - 1]! : 0) + (1 - right) * inside[i]!;
      const leaves = Math.abs(n * i - m * (s - i)) >= numerator;
      nowLeft[i] = leaves ? leftHere + insideHere : leftHere;
      nowInside[i] = leaves ? 0 : insideHere;
    }
    [left, inside] = [nowLeft, nowInside];
  }
  return left[m]! / (left[m]! + inside[m]!);
}

for (const [m, n] of [
  [97, 61],
  [61, 97],
  [240, 36],
  [36, 241],
  [1, 400],
  [7, 1200],
  [350, 349],
  [512, 1024],
  [1500, 213],
  [90, 1111],
] as const) {
  test(`exact p of ${m} against ${n} is that of a plain walk, from the smallest distance to the largest`, () => {
    const effectiveSize = (m * n) / (m + n);
    const distances = [0.01, 0.1, 0.3, 0.6, 0.9, 1.3, 2, 4, 8, 16].map((z) => z / Math.sqrt(effectiveSize));
    for (const d of [...distances, 1].filter((distance) => distance <= 1)) {
      const numerator = Math.max(1, Math.round(d * m * n));
      const wanted = shareByPlainWalk(numerator, m, n);
      if (wanted < 1e-280) continue;
      expect(Math.abs(latticeTail(numerator, m, n) / wanted - 1), `${numerator}`).toBeLessThan(1e-11);
    }
  });
}

test("walking lattice paths and reflecting them agree for equal sizes", () => {
  for (const n of [1, 2, 7, 40, 333]) {
    for (let steps = 1; steps <= n; steps += Math.max(1, n >> 4)) {
      expect(latticeTail(steps * n, n, n) / equalSizesTail(steps, n)).toBeCloseTo(1, 9);
    }
  }
});

test("p does not depend on which sample is the reference", () => {
  const a = drawSample({ shape: "bell", size: 211, seed: 21 });
  const b = drawSample({ shape: "bell", size: 97, seed: 22, shift: 0.1 });
  for (const method of ["exact", "asymptotic"] as const) {
    const [one, other] = [kolmogorovSmirnov(a, b, { method }), kolmogorovSmirnov(b, a, { method })];
    expect(one.d).toBe(other.d);
    expect(one.p / other.p).toBeCloseTo(1, 12);
  }
});

test("p falls as D grows, for every method and size", () => {
  for (const [m, n, method] of [
    [40, 60, "exact"],
    [500, 700, "exact"],
    [500, 700, "asymptotic"],
  ] as const) {
    let last = 1;
    for (let d = 0.005; d < 1; d += 0.005) {
      const { p } = kolmogorovSmirnovP(d, m, n, method);
      expect(p).toBeLessThanOrEqual(last * (1 + 1e-12));
      last = p;
    }
  }
});

test("auto is exact up to 10,000 values on either side", () => {
  expect(kolmogorovSmirnovP(0.1, 10_000, 10_000).method).toBe("exact");
  expect(kolmogorovSmirnovP(0.1, 10_000, 10_001).method).toBe("asymptotic");
  expect(kolmogorovSmirnovP(0.1, 10_001, 50).method).toBe("asymptotic");
});

test("the effective size rounds a half to the even neighbour", () => {
  expect(kolmogorovSmirnovP(0.5, 5, 5, "asymptotic").effectiveSize).toBe(2);
  expect(kolmogorovSmirnovP(0.5, 1, 1, "asymptotic").effectiveSize).toBe(1);
});

test("equal constants have D = 0 and p = 1, different ones D = 1", () => {
  expect(kolmogorovSmirnov([4, 4, 4], [4, 4])).toMatchObject({ d: 0, p: 1 });
  expect(kolmogorovSmirnov([4, 4, 4], [5, 5]).d).toBe(1);
});

test("one row on each side is compared", () => {
  expect(kolmogorovSmirnov([1], [1])).toMatchObject({ d: 0, p: 1 });
  expect(kolmogorovSmirnov([1], [2])).toMatchObject({ d: 1, p: 1 });
});

test.each([
  ["an empty side", [], [1]],
  ["a NaN", [1, Number.NaN], [1]],
  ["an infinity", [1], [1, Number.NEGATIVE_INFINITY]],
])("%s is refused", (_, reference, current) => {
  expect(() => kolmogorovSmirnov(reference, current)).toThrow(RangeError);
});

test("samples are not changed", () => {
  const sample = [3, 1, 2];
  kolmogorovSmirnov(sample, sample);
  expect(sample).toEqual([3, 1, 2]);
});

test("Marsaglia, Tsang & Wang's example: P(D_10 < 0.274) is 0.6284796154565", () => {
  expect(1 - kstwoSurvival(0.274, 10)).toBeCloseTo(0.6284796154565, 12);
});

test.each([
  [5, 0.56328],
  [10, 0.40925],
  [20, 0.29408],
  [50, 0.18841],
  [100, 0.13403],
])("five percent of samples of %i are at least %d away, as Miller printed", (n, d) => {
  expect(kstwoSurvival(d, n)).toBeCloseTo(0.05, 4);
});

test("large samples approach Kolmogorov's limit", () => {
  for (const z of [0.5, 0.8, 1, 1.36, 2]) {
    let limit = 0;
    for (let k = 1; k < 60; k++) limit += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * z * z);
    expect(kstwoSurvival(z / 1e4, 1e8) / limit).toBeCloseTo(1, 3);
  }
});

test("no step shows where one method hands over to the next", () => {
  for (const n of [100, 140, 141, 150, 300, 900, 1100, 5000, 200_000]) {
    for (const z of [Math.sqrt(0.6), 2, 1.4 ** (2 / 3) / n ** (1 / 6)]) {
      const at = (scale: number) => kstwoSurvival((z / Math.sqrt(n)) * scale, n);
      expect(at(1 - 1e-9) / at(1 + 1e-9), `n = ${n}, z = ${z}`).toBeCloseTo(1, 5);
    }
  }
});

test("the tail is right down to the smallest doubles", () => {
  expect(kstwoSurvival(0.999, 50)).toBeCloseTo(0, 100);
  expect(kstwoSurvival(0.999, 50) / (2 * 0.001 ** 50)).toBeCloseTo(1, 9);
});

test.each([
  [0.5, 0],
  [0.5, 1.5],
  [Number.NaN, 10],
])("kstwo at d = %d, n = %d is refused", (d, n) => {
  expect(() => kstwoSurvival(d, n)).toThrow(RangeError);
});

test("sampling Smirnov's sum gives the whole sum", () => {
  for (const n of [400, 1000, 3000, 20_000]) {
    for (const z of [0.78, 1.3, 3, 12]) {
      const d = z / Math.sqrt(n);
      let sum = Math.exp(n * Math.log1p(-d));
      for (let j = 1; j < n * (1 - d); j++) sum += (d / (d + j / n)) * binomialMass(j, n, d + j / n);
      expect(oneSidedTail(d, n) / sum, `n = ${n}, z = ${z}`).toBeCloseTo(1, 9);
    }
  }
});
