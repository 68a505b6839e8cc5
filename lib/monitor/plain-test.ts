import type { PlainTest } from "@/lib/contracts/drift";
import { cellsDistance, chiSquareHomogeneity, kolmogorovSmirnovP } from "@/lib/stats";
import type { AlignedCategories } from "./aligned-categories";
import type { NumericSide } from "./side-counts";

/** The level of the plain rule: one test, one column, 5 %. */
export const plainLevel = 0.05;
const needed = 2;

/** Kolmogorov-Smirnov of two sides in the same rank cells, exact up to 10,000 values a side. */
export function plainNumericTest(before: NumericSide, now: NumericSide): PlainTest {
  const short = shortage(before.count, now.count);
  if (short) return short;
  const { d, dErrorBound } = cellsDistance(before.cells, now.cells);
  const { p, method } = kolmogorovSmirnovP(d, before.count, now.count);
  return {
    status: "tested",
    test: "kolmogorov_smirnov",
    method,
    referenceSize: before.count,
    currentSize: now.count,
    statistic: d,
    degreesOfFreedom: null,
    p,
    errorBound: Math.min(1, dErrorBound + before.cellsError + now.cellsError),
    drift: p < plainLevel,
  };
}

/** Chi-square of homogeneity on every category that either side has; only the policy pools rare ones. */
export function plainCategoricalTest({ before, now }: AlignedCategories): PlainTest {
  const m = total(before);
  const n = total(now);
  const short = shortage(m, n);
  if (short) return short;
  const { statistic, df, p } = chiSquareHomogeneity(before, now);
  return {
    status: "tested",
    test: "chi_square",
    method: "homogeneity",
    referenceSize: m,
    currentSize: n,
    statistic,
    degreesOfFreedom: df,
    p,
    errorBound: 0,
    drift: p < plainLevel,
  };
}

function shortage(before: number, now: number): PlainTest | null {
  if (now < needed) {
    const reason = now === 0 ? "no values in the window" : "one value in the window";
    return { status: "insufficient_data", reason, n: now, needed };
  }
  if (before >= needed) return null;
  return {
    status: "insufficient_data",
    reason: "fewer than two values to hold it against",
    n: before,
    needed,
  };
}

const total = (counts: Float64Array) => counts.reduce((sum, rows) => sum + rows, 0);
