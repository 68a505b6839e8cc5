import { LEAST_ROWS_IN_A_WINDOW } from "./policy-defaults";

export interface Sizes {
  /** Observed values in the hours kept. */
  readonly n: number;
  /** The reference's part of the variance, from {@link windowSizes}. */
  readonly v: number;
  /** The reference's own variation between days, from {@link ownVariation}. */
  readonly tau2: number;
}

export interface EffectiveSizes extends Sizes {
  /** m' = 1 / (v + tau2): how many independent rows the reference is worth in this window. */
  readonly effectiveReference: number;
  /** n_e = 1 / (1/n + v + tau2). */
  readonly nEffective: number;
}

export interface InsufficientData {
  readonly status: "insufficient_data";
  /** Too few rows in the window, or too few reference rows in its hours of week. */
  readonly reason: "too_few_rows" | "reference_too_thin";
  readonly n: number;
  readonly needed: number;
}

/** The sizes a decision rests on, or why there is none. */
export function effectiveSizes({ n, v, tau2 }: Sizes): EffectiveSizes | InsufficientData {
  const needed = LEAST_ROWS_IN_A_WINDOW;
  if (n < needed) return { status: "insufficient_data", reason: "too_few_rows", n, needed };
  if (v > 1 / needed) return { status: "insufficient_data", reason: "reference_too_thin", n, needed };
  return { n, v, tau2, effectiveReference: 1 / (v + tau2), nEffective: 1 / (1 / n + v + tau2) };
}
