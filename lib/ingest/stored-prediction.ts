import type { PredictionDraft } from "./parse-prediction-row";

/** A draft with all that its transaction gave it. */
export interface StoredPrediction {
  readonly id: string;
  readonly versionId: number;
  readonly segments: readonly number[];
  readonly draft: PredictionDraft;
}
