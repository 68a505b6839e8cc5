import type { FeatureValue } from "@/lib/contracts/ingest";

/** What of a stored prediction is counted. */
export interface CountedRow {
  readonly atMs: number;
  readonly features: Readonly<Record<string, FeatureValue>>;
  /** Binary: probability of the positive class; regression: the value; null for classes. */
  readonly score: number | null;
  /** Multiclass: the predicted class; null otherwise. */
  readonly predictedClass: string | null;
  readonly confidence: number | null;
  readonly attributions: Readonly<Record<string, number>> | null;
  /** Ids of the segment values that the row belongs to. */
  readonly segments: readonly number[];
}
