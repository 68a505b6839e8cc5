import { upperGamma } from "../kernels/upper-gamma";

export interface MissingShareTest {
  readonly referenceShare: number;
  readonly currentShare: number;
  /** (current - reference) / standard error. */
  readonly z: number;
  readonly p: number;
}

/**
 * Pooled two-proportion z-test of the share of missing values, two-sided. Nothing or everything missing on
 * both sides: z = 0, p = 1. Shown beside {@link fisherExact}, which decides: at low traffic the z-test is far
 * too eager.
 *
 * @throws RangeError when a side is empty
 */
export function missingShareTest(
  reference: { readonly missing: number; readonly total: number },
  current: { readonly missing: number; readonly total: number },
): MissingShareTest {
  if (!(reference.total > 0 && current.total > 0)) {
    throw new RangeError("missingShareTest needs two sides that are not empty");
  }
  const referenceShare = reference.missing / reference.total;
  const currentShare = current.missing / current.total;
  const pooled = (reference.missing + current.missing) / (reference.total + current.total);
  const variance = pooled * (1 - pooled) * (1 / reference.total + 1 / current.total);
  const z = variance > 0 ? (currentShare - referenceShare) / Math.sqrt(variance) : 0;
  return { referenceShare, currentShare, z, p: upperGamma(0.5, (z * z) / 2) };
}
