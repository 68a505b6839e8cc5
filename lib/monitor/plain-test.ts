import type { PlainTest } from "@/lib/contracts/drift";
import { cellsDistance, chiSquareHomogeneity, chiSquareSurvival, kolmogorovSmirnovP } from "@/lib/stats";
import type { AlignedCategories } from "./aligned-categories";
import type { NumericSide } from "./side-counts";

/** The level of the plain rule where a model has no other: one test, one column, 5 %. */
const usualLevel = 0.05;
const needed = 2;

/** Kolmogorov-Smirnov of two sides in the same rank cells, exact up to 10,000 values a side; `pRange` is what the error of D allows. */
export function plainNumericTest(before: NumericSide, now: NumericSide, level = usualLevel): PlainTest {
  const short = shortage(before.count, now.count);
  if (short) return short;
  const { d, dErrorBound } = cellsDistance(before.cells, now.cells);
  const { p, method } = kolmogorovSmirnovP(d, before.count, now.count);
  const guessed = before.cellsError + now.cellsError;
  const errorBound = Math.min(1, dErrorBound + guessed);
  const pOf = (distance: number) => kolmogorovSmirnovP(distance, before.count, now.count).p;
  // Gaps between anchors hide only more distance; a value whose cell is a guess may add or take some.
  const pRange =
    errorBound > 0 ? { lower: pOf(Math.min(1, d + errorBound)), upper: pOf(Math.max(0, d - guessed)) } : null;
  return {
    status: "tested",
    test: "kolmogorov_smirnov",
    method,
    referenceSize: before.count,
    currentSize: now.count,
    statistic: d,
    degreesOfFreedom: null,
    p,
    pRange,
    errorBound,
    level,
    drift: p < level,
  };
}

/**
 * Chi-square of homogeneity on every category that either side has; only the policy pools rare ones.
 * @param unnamed rows of the last category, where it stands for an unknown number of them that the reference lacks
 */
export function plainCategoricalTest(
  { before, now }: AlignedCategories,
  unnamed: number,
  level = usualLevel,
): PlainTest {
  const m = total(before);
  const n = total(now);
  const short = shortage(m, n);
  if (short) return short;
  const { statistic, df, p: pOfNamed } = chiSquareHomogeneity(before, now);
  const pRange = unnamed > 0 ? rangeOfP(statistic, df, unnamed) : null;
  const p = pRange?.upper ?? pOfNamed;
  return {
    status: "tested",
    test: "chi_square",
    method: "homogeneity",
    referenceSize: m,
    currentSize: n,
    statistic,
    degreesOfFreedom: pRange ? null : df,
    p,
    pRange,
    errorBound: 0,
    level,
    drift: p < level,
  };
}

/**
 * Categories that the reference lacks add as much to chi-square apart as together, so it is exact. The unnamed rows may
 * be of categories that another hour kept by name, or each of its own: that bounds the degrees of freedom.
 */
const rangeOfP = (statistic: number, df: number, unnamed: number) => ({
  lower: chiSquareSurvival(statistic, Math.max(1, df - 1)),
  upper: chiSquareSurvival(statistic, df - 1 + unnamed),
});

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
