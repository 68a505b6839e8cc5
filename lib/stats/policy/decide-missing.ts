import { fisherExact } from "../effects/fisher-exact";
import { MISSING_FLOOR } from "./policy-defaults";

export interface MissingEvidence {
  readonly referenceMissing: number;
  readonly referenceTotal: number;
  readonly currentMissing: number;
  readonly currentTotal: number;
  readonly alpha: number;
  readonly floor?: number;
}

export type MissingDecision =
  | {
      readonly status: "decided";
      readonly n: number;
      readonly referenceShare: number;
      readonly currentShare: number;
      /** Current share less the reference's. */
      readonly delta: number;
      readonly p: number;
      readonly alpha: number;
      readonly floor: number;
      readonly drift: boolean;
    }
  | {
      readonly status: "insufficient_data";
      readonly reason: "no_rows";
      readonly n: number;
      readonly needed: number;
    };

/**
 * The default policy on a share of missing values (or any share of data quality): Fisher's exact test, twice
 * the smaller tail, below alpha, and a change of at least the floor. Exact at any size, so no least number of
 * rows.
 */
export function decideMissing(evidence: MissingEvidence): MissingDecision {
  const { referenceMissing, referenceTotal, currentMissing, currentTotal, alpha } = evidence;
  const floor = evidence.floor ?? MISSING_FLOOR;
  if (referenceTotal === 0 || currentTotal === 0) {
    return { status: "insufficient_data", reason: "no_rows", n: currentTotal, needed: 1 };
  }
  const { p } = fisherExact({
    referenceSuccesses: referenceMissing,
    referenceTotal,
    currentSuccesses: currentMissing,
    currentTotal,
  });
  const referenceShare = referenceMissing / referenceTotal;
  const currentShare = currentMissing / currentTotal;
  const delta = currentShare - referenceShare;
  const drift = p < alpha && Math.abs(delta) >= floor;
  return { status: "decided", n: currentTotal, referenceShare, currentShare, delta, p, alpha, floor, drift };
}
