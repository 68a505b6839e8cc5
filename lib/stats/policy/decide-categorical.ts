import { chiSquareSurvival } from "../chi-square";
import { betaBinomialTail } from "./beta-binomial-tail";
import { type EffectiveSizes, effectiveSizes, type InsufficientData, type Sizes } from "./effective-sizes";
import { DRIFT_FLOOR } from "./policy-defaults";
import { type CategoryGroup, pooledCategories, pooledStatistic } from "./pooled-categories";
import { smallestAlarmingEffect } from "./smallest-alarming";

export interface CategoricalEvidence extends Sizes {
  /**
   * Observed counts per category in the hours kept, categories the reference lacks included; their sum is n.
   */
  readonly observed: Float64Array;
  /** Expected counts of the same categories, 0 for those the reference lacks; their sum is n too. */
  readonly expected: Float64Array;
  readonly alpha: number;
  readonly floor?: number;
}

export interface CategoricalDecision extends EffectiveSizes {
  readonly status: "decided";
  /** V°: Cramer's V of two equally large samples with its bias removed, over the pooled groups, from 0 to 1. */
  readonly effect: number;
  readonly statistic: number;
  readonly df: number;
  /** Of the pooled chi-square test; 1 when one group is left. */
  readonly pPooled: number;
  /** Of the most surprising single category, times twice the categories present. */
  readonly pCategory: number;
  /** Position of that category, when one passes the floor. */
  readonly category: number | undefined;
  readonly alpha: number;
  readonly floor: number;
  /** The smallest V° that the pooled test would call drift; above 1 it cannot. */
  readonly smallestAlarming: number;
  readonly drift: boolean;
}

/**
 * The default policy on a categorical column: two tests at alpha / 2 each on [m' E / n ; O]. Pooled
 * homogeneity with V° >= floor sees changes of many categories; the beta-binomial tail of one category whose
 * own share moved by at least the floor sees what pooling hides, such as a category never seen before.
 */
export function decideCategorical(evidence: CategoricalEvidence): CategoricalDecision | InsufficientData {
  const { observed, expected, alpha, floor = DRIFT_FLOOR } = evidence;
  if (observed.length !== expected.length)
    throw new RangeError("decideCategorical needs the same categories twice");
  const sizes = effectiveSizes(evidence);
  if ("status" in sizes) return sizes;
  const { n, effectiveReference: m, nEffective } = sizes;
  const groups = pooledCategories(observed, expected, n, m);
  const statistic = pooledStatistic(groups, n, m);
  const df = Math.max(0, groups.length - 1);
  const pPooled = df > 0 ? chiSquareSurvival(statistic, df) : 1;
  const effect = unbiasedEffect(groups, n, m, df, nEffective);
  const single = mostSurprising(observed, expected, n, m, floor);
  return {
    status: "decided",
    ...sizes,
    effect,
    statistic,
    df,
    pPooled,
    pCategory: single.p,
    category: single.category,
    alpha,
    floor,
    smallestAlarming: smallestAlarmingEffect(df, nEffective, alpha / 2, floor),
    drift: (df > 0 && pPooled < alpha / 2 && effect >= floor) || single.p < alpha / 2,
  };
}

function unbiasedEffect(
  groups: readonly CategoryGroup[],
  n: number,
  m: number,
  df: number,
  nEffective: number,
): number {
  let distance = 0;
  for (const group of groups) {
    const p = group.observed / n;
    const q = group.expected / m;
    if (p + q > 0) distance += (p - q) ** 2 / (2 * (p + q));
  }
  return Math.sqrt(Math.max(0, distance - df / (4 * nEffective)));
}

function mostSurprising(
  observed: Float64Array,
  expected: Float64Array,
  n: number,
  m: number,
  floor: number,
): { p: number; category: number | undefined } {
  let smallest = 1;
  let category: number | undefined;
  let present = 0;
  for (let at = 0; at < observed.length; at++) {
    const p = observed[at]! / n;
    const q = Math.min(1, expected[at]! / n);
    if (p === 0 && q === 0) continue;
    present++;
    const middle = (p + q) / 2;
    if (middle >= 1 || Math.abs(p - q) / (2 * Math.sqrt(middle * (1 - middle))) < floor) continue;
    const tail = betaBinomialTail(observed[at]!, n, m * q, m);
    if (category === undefined || tail < smallest) [smallest, category] = [tail, at];
  }
  return { p: Math.min(1, 2 * present * smallest), category };
}
