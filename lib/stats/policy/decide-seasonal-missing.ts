import { betaBinomialTail } from "./beta-binomial-tail";
import type { MissingDecision } from "./decide-missing";
import { LEAST_ROWS_IN_AN_HOUR_OF_WEEK, MISSING_FLOOR } from "./policy-defaults";

export interface MissingHour {
  readonly missing: number;
  readonly total: number;
  /** Of the reference's rows in the same hour of week. */
  readonly referenceMissing: number;
  readonly referenceTotal: number;
}

/**
 * The default policy on a share of missing values where the reference is counted by hour of week: the
 * window's hours are expected to miss what the same hours of the reference miss. Twice Fisher's tail below
 * alpha, and a change of at least the floor. Fisher's tail is taken at the expected share and the effective
 * reference size 1 / sum (n_h / n)^2 / m_s(h), real numbers both; for a single hour it is Fisher's exact test
 * itself.
 *
 * Hours of week with fewer than 5 reference rows are left out on both sides.
 */
export function decideSeasonalMissing(evidence: {
  readonly hours: readonly MissingHour[];
  readonly alpha: number;
  readonly floor?: number;
}): MissingDecision {
  const { alpha, floor = MISSING_FLOOR } = evidence;
  const hours = evidence.hours.filter(
    ({ total, referenceTotal }) => total > 0 && referenceTotal >= LEAST_ROWS_IN_AN_HOUR_OF_WEEK,
  );
  const n = hours.reduce((sum, { total }) => sum + total, 0);
  if (n === 0) return { status: "insufficient_data", reason: "no_rows", n, needed: 1 };
  let missing = 0;
  let expected = 0;
  let squares = 0;
  for (const hour of hours) {
    missing += hour.missing;
    expected += (hour.total * hour.referenceMissing) / hour.referenceTotal;
    squares += hour.total ** 2 / hour.referenceTotal;
  }
  const effectiveReference = n ** 2 / squares;
  const referenceShare = Math.min(1, expected / n);
  const currentShare = missing / n;
  const delta = currentShare - referenceShare;
  const tail = betaBinomialTail(missing, n, referenceShare * effectiveReference, effectiveReference);
  const p = Math.min(1, 2 * tail);
  const drift = p < alpha && Math.abs(delta) >= floor;
  return { status: "decided", n, referenceShare, currentShare, delta, p, alpha, floor, drift };
}
