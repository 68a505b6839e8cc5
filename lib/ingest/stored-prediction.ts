import { contentHash } from "./content-hash";
import type { PredictionDraft } from "./parse-prediction-row";

/** A draft with all that its transaction gave it. */
export interface StoredPrediction {
  /** The same for every prediction of this id and version. */
  readonly key: string;
  readonly id: string;
  readonly versionId: number;
  readonly segments: readonly number[];
  readonly draft: PredictionDraft;
  readonly hash: string;
  /** The draft's time as Postgres reads it. */
  readonly at: string;
}

export const identityKey = (predictionId: string, versionId: number): string =>
  `${versionId}:${predictionId}`;

export function storedPrediction(
  id: string,
  draft: PredictionDraft,
  versionId: number,
  segments: readonly number[],
): StoredPrediction {
  const key = identityKey(id, versionId);
  const at = new Date(draft.atMs).toISOString();
  return { key, id, versionId, segments, draft, hash: contentHash(draft), at };
}
