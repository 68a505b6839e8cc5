import { roundHalfEven } from "../kernels/round-half-even";
import { kstwoSurvival } from "../kolmogorov-smirnov";
import { type EffectiveSizes, effectiveSizes, type InsufficientData, type Sizes } from "./effective-sizes";
import { largestGap } from "./largest-gap";
import { DRIFT_FLOOR } from "./policy-defaults";
import { smallestAlarmingDistance } from "./smallest-alarming";

export interface NumericEvidence extends Sizes {
  /** Observed counts per rank cell in the hours kept; their sum is n. */
  readonly observed: Float64Array;
  /** Expected counts per rank cell, from {@link expectedCounts}; their sum is n too. */
  readonly expected: Float64Array;
  readonly alpha: number;
  readonly floor?: number;
}

export interface NumericDecision extends EffectiveSizes {
  readonly status: "decided";
  /** The largest distance between observed and expected distribution. */
  readonly d: number;
  /** P(D >= d) of one sample of n_e. */
  readonly p: number;
  readonly alpha: number;
  readonly floor: number;
  /** The smallest D that would be drift at these sizes. */
  readonly smallestAlarming: number;
  readonly drift: boolean;
}

/**
 * The default policy on a numeric column: is the window further from what the reference leads one to expect
 * at these hours of the week than chance and the reference's own days explain? Drift when p < alpha and D >=
 * floor, with p = kstwo.sf(D, n_e), n_e = 1 / (1/n + v + tau2) rounded half to even.
 */
export function decideNumeric(evidence: NumericEvidence): NumericDecision | InsufficientData {
  const { observed, expected, alpha, floor = DRIFT_FLOOR } = evidence;
  const sizes = effectiveSizes(evidence);
  if ("status" in sizes) return sizes;
  const d = Math.min(1, largestGap(observed, expected) / sizes.n);
  const n = Math.max(1, roundHalfEven(sizes.nEffective));
  const p = kstwoSurvival(d, n);
  const smallestAlarming = smallestAlarmingDistance(n, alpha, floor);
  return {
    status: "decided",
    ...sizes,
    d,
    p,
    alpha,
    floor,
    smallestAlarming,
    drift: p < alpha && d >= floor,
  };
}
